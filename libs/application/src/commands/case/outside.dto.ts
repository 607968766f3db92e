import {
  AUTHORITIES,
  OUTSIDE_VOTES,
  type Authority,
  type DecideOutsideMeeting,
  type OutsideParticipant,
} from '@sagsgang/domain/case/outside';
import { OUTCOMES, type Outcome } from '@sagsgang/domain/vocabulary';
import { IsPlainDate } from '../fields/date';
import { IsFlag } from '../fields/flag';
import { IsId } from '../fields/id';
import { IsListOf } from '../fields/list';
import { IsListOfGroups } from '../fields/nested';
import { MayBeLeftOut, MayBeNull } from '../fields/presence';
import { IsText, IsTitle } from '../fields/text';
import { IsWord, word } from '../fields/word';

type Data = DecideOutsideMeeting['data'];

/** Somebody who took part in a decision outside a meeting. */
export class OutsideParticipantDto implements OutsideParticipant {
  @IsTitle() readonly name!: string;
  @MayBeLeftOut() @MayBeNull() @IsTitle() readonly group?: string | null;
  @MayBeLeftOut() @MayBeNull() @IsWord(OUTSIDE_VOTES) readonly vote?: (typeof OUTSIDE_VOTES)[number] | null;
  @MayBeLeftOut() @MayBeNull() @IsFlag() readonly agreesToForm?: boolean | null;
}

/** Decides the case outside a meeting. */
export class DecideOutsideMeetingDto implements Data {
  @IsId() readonly bodyId!: string;
  @IsWord(AUTHORITIES) readonly authority!: Authority;
  @IsListOfGroups(() => OutsideParticipantDto) readonly participants!: OutsideParticipantDto[];
  @IsText() readonly reason!: string;
  @IsText() readonly text!: string;
  @IsListOf(word(OUTCOMES)) readonly outcomes!: Outcome[];
  @IsPlainDate() readonly decidedOn!: string;
}
