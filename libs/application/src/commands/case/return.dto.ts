import { RECURRENCES, type Recurrence } from '@sagsgang/domain/case/recurrence';
import type { KeepReturn, PromiseReturn, WithdrawReturn } from '@sagsgang/domain/case/return';
import { IsId } from '../fields/id';
import { IsGroup } from '../fields/nested';
import { MayBeLeftOut, MayBeNull } from '../fields/presence';
import { IsText, IsTitle } from '../fields/text';
import { IsWord } from '../fields/word';
import { PlaceDto } from '../place.dto';
import { TargetDto } from '../target.dto';

type Promised = PromiseReturn['data'];
type Keep = KeepReturn['data'];
type Withdraw = WithdrawReturn['data'];

const SOURCES = ['sentence', 'declared'] as const;

/** Promises that the case comes back. */
export class PromiseReturnDto implements Promised {
  @MayBeNull() @IsId() readonly meetingId!: string | null;
  @IsGroup(() => TargetDto) readonly target!: TargetDto;
  @MayBeNull() @IsText() readonly quote!: string | null;
  @MayBeLeftOut() @MayBeNull() @IsGroup(() => PlaceDto) readonly place?: PlaceDto | null;
  @IsWord(SOURCES) readonly source!: (typeof SOURCES)[number];
  @MayBeLeftOut() @MayBeNull() @IsTitle() readonly responsible?: string | null;
  @MayBeLeftOut() @MayBeNull() @IsWord(RECURRENCES) readonly recurrence?: Recurrence | null;
}

/** Says that the case did come back. */
export class KeepReturnDto implements Keep {
  @IsId() readonly returnId!: string;
  @MayBeNull() @IsId() readonly meetingId!: string | null;
}

/** Takes a promise back. */
export class WithdrawReturnDto implements Withdraw {
  @IsId() readonly returnId!: string;
  @IsText() readonly reason!: string;
}
