import { dateOf, isOpen, type BringBackRow } from './row';

/** So many meetings that are over are remembered, so that an annulment finds what it is to bring back. */
const ENDED_MEETINGS_KEPT = 5;
/** So many cases that are awaited no more are remembered, for the same reason. */
const ENDED_AWAITED_KEPT = 50;

/** Keeps the row small over the years: what lies further back is no longer brought back by an annulment. */
export function prune(row: BringBackRow): BringBackRow {
  const over = row.meetings.filter((meeting) => !isOpen(meeting)).sort((a, b) => (dateOf(a) < dateOf(b) ? -1 : 1));
  const gone = new Set(over.slice(0, -ENDED_MEETINGS_KEPT).map(({ meetingId }) => meetingId));
  const done = new Set(row.awaited.filter(({ endedBy }) => endedBy !== null).slice(0, -ENDED_AWAITED_KEPT));
  if (gone.size === 0 && done.size === 0) return row;
  return {
    meetings: row.meetings.filter(({ meetingId }) => !gone.has(meetingId)),
    awaited: row.awaited.filter((each) => !done.has(each)),
    seats: row.seats.filter(({ meetingId }) => !gone.has(meetingId)),
  };
}
