import type { Numbered } from '@sagsgang/kernel/event';
import { idOf } from '@sagsgang/kernel/stream';
import type { DomainEvent } from '@sagsgang/domain/event-types';

/** A meeting as the log tells it. */
export interface CalledMeeting {
  readonly date: string;
  readonly cancelled: boolean;
  /** Held or cancelled. */
  readonly ended: boolean;
}

/** The meetings that were scheduled, by id. */
export function calledMeetings(standing: readonly Numbered<DomainEvent>[]): ReadonlyMap<string, CalledMeeting> {
  const meetings = new Map<string, CalledMeeting>();
  for (const event of standing) {
    const id = idOf(event.stream);
    if (event.type === 'MeetingScheduled') {
      meetings.set(id, { date: event.data.date, cancelled: false, ended: false });
    }
    const known = meetings.get(id);
    if (known === undefined) continue;
    if (event.type === 'MeetingMoved') meetings.set(id, { ...known, date: event.data.date });
    if (event.type === 'MeetingCancelled') meetings.set(id, { ...known, cancelled: true, ended: true });
    if (event.type === 'MeetingOpened') meetings.set(id, { ...known, ended: false });
    if (event.type === 'MeetingClosed') meetings.set(id, { ...known, ended: true });
  }
  return meetings;
}
