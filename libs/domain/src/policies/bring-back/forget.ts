import type { Awaited, BringBackRow, KnownMeeting } from './row';

/** The row as if the event had never been followed; nothing changes where it never was. */
export function forget(row: BringBackRow, eventId: string): BringBackRow {
  return {
    meetings: row.meetings.map((meeting) => meetingWithout(meeting, eventId)).filter(({ dates }) => dates.length > 0),
    awaited: row.awaited.map((each) => awaitedWithout(each, eventId)).filter(({ goals }) => goals.length > 0),
    seats: row.seats
      .filter((seat) => seat.eventId !== eventId)
      .map((seat) => (seat.takenBackBy === eventId ? { ...seat, takenBackBy: null } : seat)),
  };
}

function meetingWithout(meeting: KnownMeeting, eventId: string): KnownMeeting {
  const dates = meeting.dates.filter(({ by }) => by !== eventId);
  return { ...meeting, dates, ended: meeting.ended?.by === eventId ? null : meeting.ended };
}

/** Goals that followed from a forgotten one fall with it. */
function awaitedWithout(awaited: Awaited, eventId: string): Awaited {
  const endedBy = awaited.endedBy === eventId ? null : awaited.endedBy;
  const carried = awaited.carried.filter(({ by }) => by !== eventId);
  const first = awaited.goals.findIndex(({ by }) => by === eventId);
  const goals = first === -1 ? awaited.goals : awaited.goals.slice(0, first);
  if (goals.length > 0) return { ...awaited, goals, carried, endedBy };
  return { ...awaited, source: 'deferral', goals: carried.slice(0, 1), carried, endedBy };
}
