import { dateOf, isOpen, openMeeting, type Awaited, type BringBackRow, type Goal, type KnownMeeting } from './row';

/**
 * Binds every case that waits to the meeting that it waits for, where there is one now, and sends those on whose meeting
 * was held without them or cancelled. @param by the event that gives rise to it
 */
export function settle(row: BringBackRow, by: string): BringBackRow {
  return { ...row, awaited: row.awaited.map((awaited) => onward(awaited, row, by)) };
}

function onward(awaited: Awaited, row: BringBackRow, by: string): Awaited {
  const goal = awaited.goals.at(-1);
  if (awaited.endedBy !== null || goal === undefined || goal.kind === 'answer') return awaited;
  if (goal.kind === 'meeting' && openMeeting(row, goal.meetingId) !== undefined) return awaited;
  const coming = goal.kind === 'meeting' ? undefined : comingFor(goal, row.meetings.filter(isOpen));
  if (coming !== undefined) return aim(awaited, { by, kind: 'meeting', meetingId: coming.meetingId });
  if (goal.kind === 'next') return awaited;
  const missed = row.meetings.find((each) => isMissed(each, goal));
  if (missed === undefined) return goal.kind === 'date' ? awaited : onward(withoutMeeting(awaited, by), row, by);
  // A list speaks of one meeting; what then stood on its agenda untreated is carried on as a return of its own.
  if (awaited.source === 'list' && missed.ended?.held) return { ...awaited, endedBy: by };
  return onward(aim(awaited, { by, kind: 'next', after: dateOf(missed), except: missed.meetingId }), row, by);
}

/** The meeting was scheduled by mistake: the case waits for what it waited for before, or else for any next meeting. */
function withoutMeeting(awaited: Awaited, by: string): Awaited {
  const goals = awaited.goals.slice(0, -1);
  if (goals.length > 0) return { ...awaited, goals };
  return aim(awaited, { by, kind: 'next', after: awaited.since, except: null });
}

const aim = (awaited: Awaited, goal: Goal): Awaited => ({ ...awaited, goals: [...awaited.goals, goal] });

/** A date means the meeting on that day, or else the one that was moved away from it. */
function comingFor(
  goal: Extract<Goal, { kind: 'date' | 'next' }>,
  open: readonly KnownMeeting[],
): KnownMeeting | undefined {
  if (goal.kind === 'date') {
    return open.find((meeting) => dateOf(meeting) === goal.date) ?? open.find((meeting) => wasOn(meeting, goal.date));
  }
  return soonest(open.filter((meeting) => dateOf(meeting) >= goal.after && meeting.meetingId !== goal.except));
}

const wasOn = (meeting: KnownMeeting, day: string): boolean => meeting.dates.some(({ date }) => date === day);

/** The meeting that was meant, and that is over or called off. */
function isMissed(meeting: KnownMeeting, goal: Extract<Goal, { kind: 'meeting' | 'date' }>): boolean {
  if (isOpen(meeting)) return false;
  return goal.kind === 'date' ? wasOn(meeting, goal.date) : meeting.meetingId === goal.meetingId;
}

function soonest(meetings: readonly KnownMeeting[]): KnownMeeting | undefined {
  return meetings.reduce<KnownMeeting | undefined>(
    (first, each) => (first === undefined || dateOf(each) < dateOf(first) ? each : first),
    undefined,
  );
}
