/**
 * What the bring-back policy remembers of one body: the meetings that cases may come back to, the cases that are awaited
 * at them, and the seats that cases already have. Everything carries the id of the event that put it there, so that an
 * event which is taken back can be forgotten exactly.
 */
export interface BringBackRow {
  readonly meetings: readonly KnownMeeting[];
  readonly awaited: readonly Awaited[];
  readonly seats: readonly Seat[];
}

export const EMPTY_ROW: BringBackRow = { meetings: [], awaited: [], seats: [] };

/** A meeting of the body that has not been held, or was held or cancelled lately. */
export interface KnownMeeting {
  readonly meetingId: string;
  /** Its dates, the present one last. */
  readonly dates: readonly { readonly by: string; readonly date: string }[];
  readonly ended: { readonly by: string; readonly held: boolean } | null;
}

/** Where a case is to come back, as it was said (`meeting`, `date`) or as it follows from what happened (`next`). */
export type Goal =
  | { readonly by: string; readonly kind: 'meeting'; readonly meetingId: string }
  | { readonly by: string; readonly kind: 'date'; readonly date: string }
  /** The next meeting once an answer has come, other than the one that put it off. */
  | { readonly by: string; readonly kind: 'answer'; readonly except: string | null }
  /** The body's next meeting from that date on, other than the one that it did not come back at. */
  | { readonly by: string; readonly kind: 'next'; readonly after: string; readonly except: string | null };

/**
 * A case that is to come back, by a promise, a deferral or an entry of a list "Sager til næste møde"; or, in the rows of
 * the next-body policy, one that is on its way to this body.
 */
export interface Awaited {
  readonly caseId: string;
  /** Null for an entry of a list and for a case on its way, which are no returns of the case itself. */
  readonly returnId: string | null;
  readonly source: 'promise' | 'deferral' | 'list' | 'path';
  /** The meeting whose list names it; null otherwise. */
  readonly declaredAt: string | null;
  /** The day on which it came to be awaited. */
  readonly since: string;
  /** How the goal became what it is, the present one last; a meeting stays the goal when it moves. */
  readonly goals: readonly Goal[];
  /** Each time that an item of it was carried on: it is then awaited also where what opened it is taken back. */
  readonly carried: readonly Extract<Goal, { kind: 'next' }>[];
  /** The event by which it is awaited no more; null while it is. */
  readonly endedBy: string | null;
}

/** An item of a case at a meeting, as it came to be proposed or scheduled. */
export interface Seat {
  readonly eventId: string;
  readonly caseId: string;
  readonly meetingId: string;
  readonly returnId: string | null;
  /** Proposed by this policy, which therefore may take it back. */
  readonly own: boolean;
  /** The event because of which it was taken back; null while it stands. */
  readonly takenBackBy: string | null;
}

/** A case that is bound to an open meeting. */
export interface Binding {
  readonly caseId: string;
  readonly returnId: string | null;
  readonly meetingId: string;
}

/** The meeting's present date. */
export const dateOf = (meeting: KnownMeeting): string => meeting.dates.at(-1)?.date ?? '';

/** Neither held nor cancelled. */
export const isOpen = (meeting: KnownMeeting): boolean => meeting.ended === null;

/** The meeting, where it is known and still to be held. */
export function openMeeting(row: BringBackRow, meetingId: string): KnownMeeting | undefined {
  return row.meetings.find((meeting) => meeting.meetingId === meetingId && isOpen(meeting));
}

/** The open meeting that the case is awaited at; undefined while it waits for one. */
export function bindingOf(row: BringBackRow, { caseId, returnId, goals, endedBy }: Awaited): Binding | undefined {
  const goal = goals.at(-1);
  if (endedBy !== null || goal?.kind !== 'meeting' || openMeeting(row, goal.meetingId) === undefined) return undefined;
  return { caseId, returnId, meetingId: goal.meetingId };
}

/** All bindings of the row, in the order in which the cases came to be awaited. */
export function bindingsOf(row: BringBackRow): readonly Binding[] {
  return row.awaited.map((each) => bindingOf(row, each)).filter((binding) => binding !== undefined);
}

/** True where both name the same case, return and meeting. */
export const isSameBinding = (a: Binding, b: Binding): boolean =>
  a.caseId === b.caseId && a.returnId === b.returnId && a.meetingId === b.meetingId;
