import { daysBetween, type PlainDate } from '@sagsgang/kernel/plain-date';
import type { Cause } from '@sagsgang/domain/vocabulary';
import { meetingRefs, type MeetingRef } from '../meetings/refs';
import { holds, type Reading } from '../reading';
import { awaitingOf, postponementsOf, type AwaitingView, type PostponementView } from './postponements';

/**
 * What a deferred case waits for: a day or meeting, the body's next meeting, an answer, a condition, a day on which
 * somebody looks at it again, or nothing (på ubestemt tid).
 */
export const WAITS = ['day', 'next_meeting', 'answer', 'condition', 'review', 'nothing'] as const;
export type Wait = (typeof WAITS)[number];

export interface DeferredView {
  readonly caseId: string;
  readonly title: string;
  readonly bodyId: string;
  /** How the body that it is to come back to ended, so that nobody there will take it up; null while it goes on. */
  readonly bodyDissolved: { readonly on: string; readonly successorId: string | null } | null;
  /** Where it was put off last; null between meetings. */
  readonly from: {
    readonly meeting: MeetingRef | null;
    readonly itemNumber: string | null;
    readonly date: string;
    /** The item whose decision put it off, such as the approval of the agenda; null where its own did. */
    readonly decidedUnder: string | null;
  };
  /** The points of the recommendation that are still put off; null where it is the whole case. */
  readonly points: readonly string[] | null;
  readonly to: {
    /** As it was quoted. */
    readonly date: string | null;
    readonly precision: string | null;
    readonly condition: string | null;
    /** The meeting that it awaits: the named one, or the one whose agenda it was proposed for. */
    readonly meeting: MeetingRef | null;
    readonly awaiting: AwaitingView | null;
    readonly reviewOn: string | null;
  };
  readonly waitsFor: Wait;
  /** When it was put off first, how often since, and the days from then to today. */
  readonly since: string;
  readonly timesMoved: number;
  /** How often of these the body itself decided it. */
  readonly politicalTimes: number;
  readonly daysWaiting: number;
  readonly cause: Cause;
  readonly reason: string | null;
  readonly requestedBy: string | null;
  readonly quote: string | null;
  /** The day that it awaits has passed. Never true of a condition, or of "på ubestemt tid". */
  readonly overdue: boolean;
  /** The day on which somebody is to look at it again has come. Nothing is overdue by that. */
  readonly reviewDue: boolean;
  /** Each time that it was put off since it was treated last, oldest first. */
  readonly postponements: readonly PostponementView[];
}

export interface DeferredViews {
  readonly deferred: readonly DeferredView[];
}

/** The cases that were put off and not treated since, the longest wait first. */
export async function deferredCases(reading: Reading, today: PlainDate): Promise<DeferredViews> {
  const rows = await deferrals(reading);
  const bound = await boundMeetings(reading);
  const meetings = await meetingRefs(reading, [
    ...rows.flatMap((row) => [row.meeting_id, row.target_meeting_id]),
    ...[...bound.values()].flat(),
  ]);
  const postponements = await postponementsOf(
    reading,
    rows.map((row) => row.case_id),
  );
  const deferred = rows.map((row): DeferredView => {
    const awaited = awaitedMeeting(
      [row.target_meeting_id, ...(bound.get(`${row.case_id} ${row.return_id}`) ?? [])],
      meetings,
    );
    const day = awaited?.date ?? row.target_date;
    const waitsFor = waitOf(row, day);
    return {
      caseId: row.case_id,
      title: row.title,
      bodyId: row.body_id,
      bodyDissolved: row.dissolved_on === null ? null : { on: row.dissolved_on, successorId: row.successor_id },
      from: {
        meeting: row.meeting_id === null ? null : (meetings.get(row.meeting_id) ?? null),
        itemNumber: row.item_number,
        date: row.put_off_on,
        decidedUnder: row.decided_under,
      },
      points: row.points === null ? null : (JSON.parse(row.points) as string[]),
      to: {
        date: row.target_date,
        precision: row.target_precision,
        condition: unmet(row),
        meeting: awaited,
        awaiting: awaitingOf(row),
        reviewOn: row.review_on,
      },
      waitsFor,
      since: row.since,
      timesMoved: row.times,
      politicalTimes: row.political_times,
      daysWaiting: daysBetween(row.since, today),
      cause: row.cause as Cause,
      reason: row.reason,
      requestedBy: row.requested_by,
      quote: row.quote,
      overdue: day !== null && day < today,
      reviewDue: day === null && row.review_on !== null && row.review_on <= today,
      postponements: (postponements.get(row.case_id) ?? []).slice(-row.times),
    };
  });
  return { deferred };
}

type DeferralRows = Awaited<ReturnType<typeof deferrals>>;

function waitOf(row: DeferralRows[number], day: PlainDate | null): Wait {
  if (day !== null) return 'day';
  if (row.awaiting_from !== null && row.answered_on === null) return 'answer';
  if (unmet(row) !== null) return 'condition';
  if (row.review_on !== null) return 'review';
  if (row.condition_met_on !== null) return 'next_meeting';
  return row.cause === 'body' && row.answered_on === null ? 'nothing' : 'next_meeting';
}

/** A condition that was met is awaited no more. */
const unmet = (row: { readonly condition: string | null; readonly condition_met_on: string | null }): string | null =>
  row.condition_met_on === null ? row.condition : null;

const deferrals = (reading: Reading) =>
  reading.db
    .selectFrom('deferrals as f')
    .innerJoin('cases as c', (join) => join.onRef('c.case_id', '=', 'f.case_id').on(holds(reading, 'c')))
    .innerJoin('returns as r', (join) =>
      join.onRef('r.case_id', '=', 'f.case_id').onRef('r.return_id', '=', 'f.return_id').on(holds(reading, 'r')),
    )
    .leftJoin('bodies as b', (join) => join.onRef('b.body_id', '=', 'r.body_id').on(holds(reading, 'b')))
    .leftJoin('items as i', (join) =>
      join.onRef('i.case_id', '=', 'f.case_id').onRef('i.item_id', '=', 'f.item_id').on(holds(reading, 'i')),
    )
    .selectAll('f')
    .select(['c.title', 'r.body_id', 'r.target_meeting_id', 'r.target_date', 'r.target_precision', 'r.condition'])
    .select(['r.quote', 'r.points', 'i.number as item_number', 'i.decided_under', 'b.dissolved_on', 'b.successor_id'])
    .select(['r.awaiting_from', 'r.awaiting_what', 'r.asked_on', 'r.answered_on', 'r.answer', 'r.review_on'])
    .select('r.condition_met_on')
    .where('f.active', '=', 1)
    .where(holds(reading, 'f'))
    .orderBy('f.since')
    .orderBy('f.case_id')
    .execute();

/** The meetings for which deferred cases stand proposed or scheduled, by case and return. */
async function boundMeetings(reading: Reading): Promise<ReadonlyMap<string, readonly string[]>> {
  const rows = await reading.db
    .selectFrom('deferrals as f')
    .innerJoin('items as i', (join) =>
      join.onRef('i.case_id', '=', 'f.case_id').onRef('i.return_id', '=', 'f.return_id').on(holds(reading, 'i')),
    )
    .select(['f.case_id', 'f.return_id', 'i.meeting_id'])
    .where('f.active', '=', 1)
    .where('i.status', 'in', ['proposed', 'scheduled'])
    .where(holds(reading, 'f'))
    .execute();
  const bound = new Map<string, string[]>();
  for (const row of rows) {
    const key = `${row.case_id} ${row.return_id}`;
    bound.set(key, [...(bound.get(key) ?? []), row.meeting_id]);
  }
  return bound;
}

/** A cancelled meeting is awaited no more; of the others the one for which the case stands proposed counts first. */
function awaitedMeeting(
  [named, ...bound]: readonly (string | null)[],
  meetings: ReadonlyMap<string, MeetingRef>,
): MeetingRef | null {
  const refs = [...bound, named ?? null].flatMap((id) => (id === null ? [] : [meetings.get(id)]));
  return refs.find((meeting) => meeting !== undefined && meeting.status !== 'cancelled') ?? null;
}
