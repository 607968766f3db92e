import {
  TELLERS,
  type CarryOver,
  type ProposeItem,
  type RemoveFromAgenda,
  type ScheduleCase,
  type Teller,
} from '@sagsgang/domain/case/agenda';
import { CAUSES, LISTINGS, type Cause, type Listing } from '@sagsgang/domain/vocabulary';
import { IsId } from '../fields/id';
import { MayBeLeftOut, MayBeNull } from '../fields/presence';
import { IsText, IsTitle } from '../fields/text';
import { IsWord } from '../fields/word';

type Propose = ProposeItem['data'];
type Schedule = ScheduleCase['data'];
type Remove = RemoveFromAgenda['data'];
type Carry = CarryOver['data'];

/** Proposes the case for a meeting's agenda. */
export class ProposeItemDto implements Propose {
  @IsId() readonly meetingId!: string;
  @MayBeLeftOut() @MayBeNull() @IsId() readonly returnId?: string | null;
  @MayBeLeftOut() @IsWord(LISTINGS) readonly listing?: Listing;
}

/** Puts the case on a meeting's agenda, or gives it another place there. */
export class ScheduleCaseDto implements Schedule {
  @IsId() readonly meetingId!: string;
  @MayBeLeftOut() @MayBeNull() @IsTitle() readonly section?: string | null;
  @MayBeLeftOut() @MayBeNull() @IsTitle() readonly number?: string | null;
  @MayBeLeftOut() @IsWord(LISTINGS) readonly listing?: Listing;
  @MayBeLeftOut() @IsWord(TELLERS) readonly toldBy?: Teller;
}

/** Takes the case off a meeting's agenda, or declines a proposal. */
export class RemoveFromAgendaDto implements Remove {
  @IsId() readonly meetingId!: string;
  @MayBeLeftOut() @MayBeNull() @IsText() readonly reason?: string | null;
}

/** Carries an item on that its meeting did not treat. */
export class CarryOverDto implements Carry {
  @IsId() readonly meetingId!: string;
  @IsWord(CAUSES.filter((cause) => cause !== 'body')) readonly cause!: Exclude<Cause, 'body'>;
}
