import type { Reading as ReadingNumber } from '@sagsgang/domain/case/path';
import type { Outcome } from '@sagsgang/domain/vocabulary';
import { namedOn } from '../bodies/show';
import { meetingRefs, type MeetingRef } from '../meetings/refs';
import { holds, type Reading } from '../reading';
import type { PathStepRow } from './table';

/** `done` with an outcome, `due` next, `waiting` for its turn, or `skipped` since a later body took the case up. */
export const STEP_STATES = ['done', 'due', 'waiting', 'skipped'] as const;
export type StepState = (typeof STEP_STATES)[number];

/** One step of the way to the decision. */
export interface PathStepView {
  /** From 1 on. */
  readonly number: number;
  readonly bodyId: string;
  /** The body's name. */
  readonly body: string;
  readonly reading: ReadingNumber | null;
  /** The case is decided here. */
  readonly decides: boolean;
  readonly state: StepState;
  /** Where it was treated; before that where it is proposed or scheduled, else the meeting to come that the path names. */
  readonly meeting: MeetingRef | null;
  /** Of a step that is due: whether the case is on the way to its agenda; null where it is not yet. */
  readonly place: 'proposed' | 'scheduled' | null;
  /** What the body said when it was done with the case. */
  readonly outcome: Outcome | null;
}

/** The way of a case to its decision, in order; empty where nobody laid one. */
export async function pathOf(reading: Reading, caseId: string): Promise<readonly PathStepView[]> {
  const rows = await reading.db
    .selectFrom('path_steps as p')
    .selectAll('p')
    .where('p.case_id', '=', caseId)
    .where(holds(reading, 'p'))
    .orderBy('p.step')
    .execute();
  if (rows.length === 0) return [];
  const places = await placesOf(reading, caseId);
  const seat = (row: PathStepRow): Place | undefined =>
    row.due === 1 ? places.find((place) => place.bodyId === row.body_id) : undefined;
  const called = await namedOn(
    reading,
    rows.map((row) => row.body_id),
  );
  const meetingOf = (row: PathStepRow): string | null =>
    row.treated_meeting_id ?? seat(row)?.meetingId ?? row.meeting_id;
  const meetings = await meetingRefs(reading, rows.map(meetingOf));
  const last = rows.reduce((furthest, row) => (row.outcome === null ? furthest : row.step), 0);
  return rows.map((row) => ({
    number: row.step,
    bodyId: row.body_id,
    // Where it was treated it bears the name of that day, else the one that it was given last.
    body: called(row.body_id, meetings.get(row.treated_meeting_id ?? '')?.date ?? LAST_DAY),
    reading: row.reading as ReadingNumber | null,
    decides: row.decides === 1,
    state: stateOf(row, last),
    meeting: stillToCome(meetings.get(meetingOf(row) ?? ''), row),
    place: seat(row)?.status ?? null,
    outcome: row.outcome as Outcome | null,
  }));
}

/** Of a step that is not done, a meeting that is over is not where the case comes; it waits for the body's next one. */
function stillToCome(meeting: MeetingRef | undefined, { outcome }: PathStepRow): MeetingRef | null {
  if (meeting === undefined || (outcome === null && OVER.includes(meeting.status))) return null;
  return meeting;
}

const OVER: readonly string[] = ['held', 'cancelled'];

const LAST_DAY = '9999-12-31';

/** @param last the last step that a body was done with */
function stateOf({ outcome, due, step }: PathStepRow, last: number): StepState {
  if (outcome !== null) return 'done';
  if (due === 1) return 'due';
  return step < last ? 'skipped' : 'waiting';
}

interface Place {
  readonly bodyId: string;
  readonly meetingId: string;
  readonly status: 'proposed' | 'scheduled';
}

async function placesOf(reading: Reading, caseId: string): Promise<readonly Place[]> {
  const rows = await reading.db
    .selectFrom('items as i')
    .select(['i.body_id as bodyId', 'i.meeting_id as meetingId', 'i.status'])
    .where('i.case_id', '=', caseId)
    .where('i.status', 'in', ['proposed', 'scheduled'])
    .where(holds(reading, 'i'))
    .orderBy('i.item_id')
    .execute();
  return rows.map((row) => ({ ...row, status: row.status as Place['status'] }));
}
