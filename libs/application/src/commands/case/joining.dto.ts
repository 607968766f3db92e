import { JOINING_MANNERS, type JoiningManner, type JoinItem, type TreatJoined } from '@sagsgang/domain/case/joining';
import { IsId } from '../fields/id';
import { MayBeLeftOut, MayBeNull } from '../fields/presence';
import { IsTitle } from '../fields/text';
import { IsWord } from '../fields/word';

type Join = JoinItem['data'];
type Treat = TreatJoined['data'];

/** Treats the case's item together with another case's. */
export class JoinItemDto implements Join {
  @IsId() readonly meetingId!: string;
  @IsId() readonly withCaseId!: string;
  @IsWord(JOINING_MANNERS) readonly manner!: JoiningManner;
  @MayBeLeftOut() @MayBeNull() @IsTitle() readonly under?: string | null;
}

/** Decides a merged item as the other case was decided. */
export class TreatJoinedDto implements Treat {
  @IsId() readonly meetingId!: string;
}
