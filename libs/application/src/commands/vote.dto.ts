import { BALLOTS, type Ballot, type NamedVote, type Vote } from '@sagsgang/domain/vocabulary';
import { IsCount } from './fields/count';
import { IsListOfGroups } from './fields/nested';
import { MayBeLeftOut, MayBeNull } from './fields/presence';
import { IsText, IsTitle } from './fields/text';
import { IsWord } from './fields/word';

/** What one named person voted. */
export class NamedVoteDto implements NamedVote {
  @IsTitle() readonly name!: string;
  @IsWord(BALLOTS) readonly vote!: Ballot;
  @MayBeLeftOut() @MayBeNull() @IsTitle() readonly group?: string | null;
}

/** How a vote fell; numbers are null where nobody wrote them down. */
export class CountDto {
  @MayBeNull() @IsCount() readonly for!: number | null;
  @MayBeNull() @IsCount() readonly against!: number | null;
  @MayBeNull() @IsCount() readonly abstained!: number | null;
  @IsListOfGroups(() => NamedVoteDto) readonly names!: NamedVoteDto[];
}

/** One vote of the body, with what it was about. */
export class VoteDto extends CountDto implements Vote {
  @IsText() readonly subject!: string;
}
