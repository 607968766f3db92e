import type { LapseDeadline, MeetDeadline, MoveDeadline, SetDeadline } from '@sagsgang/domain/case/deadline';
import { PRECISIONS, type Precision } from '@sagsgang/domain/vocabulary';
import { IsPlainDate } from '../fields/date';
import { IsId } from '../fields/id';
import { IsGroup } from '../fields/nested';
import { MayBeLeftOut, MayBeNull } from '../fields/presence';
import { IsText } from '../fields/text';
import { IsWord } from '../fields/word';
import { PlaceDto } from '../place.dto';

type Setting = SetDeadline['data'];
type Move = MoveDeadline['data'];
type Meet = MeetDeadline['data'];
type Lapse = LapseDeadline['data'];

/** Sets a deadline of the case. */
export class SetDeadlineDto implements Setting {
  @MayBeNull() @IsId() readonly meetingId!: string | null;
  @IsPlainDate() readonly date!: string;
  @MayBeLeftOut() @IsWord(PRECISIONS) readonly precision?: Precision;
  @MayBeLeftOut() @MayBeNull() @IsText() readonly quote?: string | null;
  @MayBeLeftOut() @MayBeNull() @IsGroup(() => PlaceDto) readonly place?: PlaceDto | null;
}

/** Moves a deadline. */
export class MoveDeadlineDto implements Move {
  @IsId() readonly deadlineId!: string;
  @MayBeNull() @IsId() readonly meetingId!: string | null;
  @IsPlainDate() readonly date!: string;
  @MayBeLeftOut() @IsWord(PRECISIONS) readonly precision?: Precision;
  @MayBeLeftOut() @MayBeNull() @IsText() readonly quote?: string | null;
  @MayBeLeftOut() @MayBeNull() @IsGroup(() => PlaceDto) readonly place?: PlaceDto | null;
}

/** Says that a deadline was met. */
export class MeetDeadlineDto implements Meet {
  @IsId() readonly deadlineId!: string;
  @MayBeLeftOut() @MayBeNull() @IsPlainDate() readonly on?: string | null;
}

/** Says that a deadline passed, or fell away, without being met. */
export class LapseDeadlineDto implements Lapse {
  @IsId() readonly deadlineId!: string;
  @IsText() readonly reason!: string;
}
