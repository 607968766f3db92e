import type { CloseMeeting, OpenMeeting } from '@sagsgang/domain/meeting/holding';
import { IsPlainDate } from '../fields/date';
import { MayBeLeftOut, MayBeNull } from '../fields/presence';
import { IsTime } from '../fields/time';

type Open = OpenMeeting['data'];
type Close = CloseMeeting['data'];

/** Opens a meeting. */
export class OpenMeetingDto implements Open {
  @MayBeLeftOut() @MayBeNull() @IsTime() readonly at?: string | null;
}

/** Closes a meeting. */
export class CloseMeetingDto implements Close {
  @MayBeLeftOut() @MayBeNull() @IsTime() readonly at?: string | null;
  @MayBeLeftOut() @MayBeNull() @IsPlainDate() readonly on?: string | null;
}
