import { TELLERS, type Teller } from '@sagsgang/domain/case/agenda';
import type { HaltDecision } from '@sagsgang/domain/case/halt';
import { IsId } from '../fields/id';
import { MayBeLeftOut, MayBeNull } from '../fields/presence';
import { IsText, IsTitle } from '../fields/text';
import { IsTime } from '../fields/time';
import { IsWord } from '../fields/word';

type Data = HaltDecision['data'];

/** Halts what a committee decided, and has the council decide it. */
export class HaltDecisionDto implements Data {
  @IsId() readonly meetingId!: string;
  @IsTitle() readonly by!: string;
  @IsId() readonly councilId!: string;
  @MayBeLeftOut() @MayBeNull() @IsTime() readonly at?: string | null;
  @MayBeLeftOut() @MayBeNull() @IsText() readonly reason?: string | null;
  @MayBeLeftOut() @IsWord(TELLERS) readonly toldBy?: Teller;
}
