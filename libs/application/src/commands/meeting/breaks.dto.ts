import type { AdjournMeeting, ResumeMeeting, SuspendMeeting } from '@sagsgang/domain/meeting/breaks';
import { IsPlainDate } from '../fields/date';
import { MayBeLeftOut, MayBeNull } from '../fields/presence';
import { IsText } from '../fields/text';
import { IsTime } from '../fields/time';

type Suspend = SuspendMeeting['data'];
type Adjourn = AdjournMeeting['data'];
type Resume = ResumeMeeting['data'];

/** Interrupts a meeting. */
export class SuspendMeetingDto implements Suspend {
  @MayBeLeftOut() @MayBeNull() @IsTime() readonly at?: string | null;
  @MayBeLeftOut() @MayBeNull() @IsPlainDate() readonly on?: string | null;
  @MayBeLeftOut() @MayBeNull() @IsText() readonly reason?: string | null;
}

/** Breaks a meeting off, to go on at another time. */
export class AdjournMeetingDto implements Adjourn {
  @MayBeLeftOut() @MayBeNull() @IsTime() readonly at?: string | null;
  @MayBeLeftOut() @MayBeNull() @IsPlainDate() readonly on?: string | null;
  @IsPlainDate() readonly toDate!: string;
  @MayBeLeftOut() @MayBeNull() @IsTime() readonly toTime?: string | null;
  @MayBeLeftOut() @MayBeNull() @IsText() readonly reason?: string | null;
}

/** Takes a meeting up again. */
export class ResumeMeetingDto implements Resume {
  @MayBeLeftOut() @MayBeNull() @IsTime() readonly at?: string | null;
  @MayBeLeftOut() @MayBeNull() @IsPlainDate() readonly on?: string | null;
}
