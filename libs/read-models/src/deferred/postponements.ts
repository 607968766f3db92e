import type { Cause } from '@sagsgang/domain/vocabulary';
import { chunksOf } from '../chunks';
import { eventsOfCases } from '../log/events-of';
import { meetingRefs, type MeetingRef } from '../meetings/refs';
import { holds, type Reading } from '../reading';

/** One time that a case was put off. */
export interface PostponementView {
  /** 1 for the case's first, and so on. */
  readonly nth: number;
  readonly on: string;
  readonly cause: Cause;
  /** The body itself decided it at a meeting. */
  readonly political: boolean;
  /** Null where it was between meetings. */
  readonly meeting: MeetingRef | null;
  readonly itemNumber: string | null;
  readonly to: {
    readonly date: string | null;
    readonly precision: string | null;
    readonly meeting: MeetingRef | null;
    readonly condition: string | null;
    readonly awaiting: AwaitingView | null;
    readonly reviewOn: string | null;
  };
  readonly reason: string | null;
  readonly requestedBy: string | null;
  /** The number of the event. */
  readonly event: number | null;
}

/** An answer that a case waits for. */
export interface AwaitingView {
  readonly from: string;
  readonly what: string;
  readonly askedOn: string | null;
  /** Null while it has not come. */
  readonly answeredOn: string | null;
  readonly answer: string | null;
}

/** The columns of a return that speak of an answer. */
export interface AwaitingColumns {
  readonly awaiting_from: string | null;
  readonly awaiting_what: string | null;
  readonly asked_on: string | null;
  readonly answered_on: string | null;
  readonly answer: string | null;
}

/** The answer that a return awaits; null where it awaits none. */
export function awaitingOf(row: AwaitingColumns): AwaitingView | null {
  if (row.awaiting_from === null) return null;
  const { awaiting_from: from, awaiting_what, asked_on: askedOn, answered_on: answeredOn, answer } = row;
  return { from, what: awaiting_what ?? '', askedOn, answeredOn, answer };
}

/** Each time that the cases were put off, oldest first, by case. */
export async function postponementsOf(
  reading: Reading,
  caseIds: readonly string[],
): Promise<ReadonlyMap<string, readonly PostponementView[]>> {
  const rows = (await Promise.all(chunksOf(caseIds).map((chunk) => rowsOf(reading, chunk)))).flat();
  const refs = rows.flatMap((row) => [row.meeting_id, row.target_meeting_id]);
  const meetings = await meetingRefs(reading, refs);
  const events = await eventsOfCases(
    reading,
    rows.map((row) => row.case_id),
  );
  const numbers = new Map(events.map(({ eventId, number }) => [eventId, number]));
  const ref = (id: string | null): MeetingRef | null => (id === null ? null : (meetings.get(id) ?? null));
  const byCase = new Map<string, PostponementView[]>();
  for (const row of rows) {
    const view = {
      nth: row.nth,
      on: row.put_off_on,
      cause: row.cause as Cause,
      political: row.political === 1,
      meeting: ref(row.meeting_id),
      itemNumber: row.item_number,
      to: {
        date: row.target_date,
        precision: row.target_precision,
        meeting: ref(row.target_meeting_id),
        condition: row.condition,
        awaiting: awaitingOf(row),
        reviewOn: row.review_on,
      },
      reason: row.reason,
      requestedBy: row.requested_by,
      event: numbers.get(row.event_id) ?? null,
    };
    byCase.set(row.case_id, [...(byCase.get(row.case_id) ?? []), view]);
  }
  return byCase;
}

const rowsOf = (reading: Reading, caseIds: readonly string[]) =>
  reading.db
    .selectFrom('postponements as p')
    .leftJoin('returns as r', (join) =>
      join.onRef('r.case_id', '=', 'p.case_id').onRef('r.return_id', '=', 'p.return_id').on(holds(reading, 'r')),
    )
    .leftJoin('items as i', (join) =>
      join.onRef('i.case_id', '=', 'p.case_id').onRef('i.item_id', '=', 'p.item_id').on(holds(reading, 'i')),
    )
    .selectAll('p')
    .select(['r.target_meeting_id', 'r.target_date', 'r.target_precision', 'r.condition', 'r.review_on'])
    .select([
      'r.awaiting_from',
      'r.awaiting_what',
      'r.asked_on',
      'r.answered_on',
      'r.answer',
      'i.number as item_number',
    ])
    .where('p.case_id', 'in', caseIds)
    .where(holds(reading, 'p'))
    .orderBy('p.case_id')
    .orderBy('p.nth')
    .execute();
