import type { Vote } from '@sagsgang/domain/vocabulary';
import { IsCount } from './fields/count';
import { IsListOfGroups } from './fields/nested';
import { MayBeNull } from './fields/presence';
import { IsText, IsTitle } from './fields/text';
import { IsWord } from './fields/word';

const VOTES = ['yes', 'no', 'abstain', 'absent', 'recused'] as const;

/** What one named person voted. */
export class NamedVoteDto {
  @IsTitle() readonly name!: string;
  @IsWord(VOTES) readonly vote!: (typeof VOTES)[number];
}

/** One vote of the body; numbers are null where nobody wrote them down. */
export class VoteDto implements Vote {
  @IsText() readonly subject!: string;
  @MayBeNull() @IsCount() readonly for!: number | null;
  @MayBeNull() @IsCount() readonly against!: number | null;
  @MayBeNull() @IsCount() readonly abstained!: number | null;
  @IsListOfGroups(() => NamedVoteDto) readonly names!: NamedVoteDto[];
}
