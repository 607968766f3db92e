import type { PlainDate } from '@sagsgang/kernel/plain-date';
import { compareItemNumbers } from '@sagsgang/domain/item-numbers';
import { carriedOn } from '../case-overview/merged';
import { meetingRefs, type MeetingRef } from '../meetings/refs';
import { holds, type Reading } from '../reading';
import type { EarlierDate } from './project';

export interface DeadlineView {
  readonly caseId: string;
  readonly title: string;
  readonly deadlineId: string;
  /** The last day that the wording allows. */
  readonly date: string;
  readonly precision: string;
  readonly quote: string | null;
  readonly status: 'open' | 'met' | 'lapsed';
  readonly metOn: string | null;
  readonly lapsedBecause: string | null;
  /** Open, and its last day has passed. */
  readonly overdue: boolean;
  /** The meeting that said it last, and the item's number there. */
  readonly meeting: MeetingRef | null;
  readonly itemNumber: string | null;
  /** The dates that it had before it was moved, oldest first. */
  readonly lineage: readonly EarlierDate[];
}

export interface DeadlinesView {
  readonly deadlines: readonly DeadlineView[];
}

/** All deadlines, the next one first; `caseId` narrows them to one case with those that it carries on. */
export async function deadlines(reading: Reading, today: PlainDate, caseId?: string): Promise<DeadlinesView> {
  let query = reading.db
    .selectFrom('deadlines as d')
    .innerJoin('cases as c', (join) => join.onRef('c.case_id', '=', 'd.case_id').on(holds(reading, 'c')))
    .leftJoin('items as i', (join) =>
      join.onRef('i.case_id', '=', 'd.case_id').onRef('i.item_id', '=', 'd.item_id').on(holds(reading, 'i')),
    )
    .selectAll('d')
    .select(['c.title', 'i.number as item_number'])
    .where(holds(reading, 'd'))
    .orderBy('d.date')
    .orderBy('d.case_id')
    .orderBy('d.deadline_id');
  if (caseId !== undefined) {
    const others = await carriedOn(reading, caseId);
    query = query.where('d.case_id', 'in', [caseId, ...others.map((one) => one.caseId)]);
  }
  const rows = await query.execute();
  const meetings = await meetingRefs(
    reading,
    rows.map((row) => row.meeting_id),
  );
  const views = rows.map((row): DeadlineView => ({
    caseId: row.case_id,
    title: row.title,
    deadlineId: row.deadline_id,
    date: row.date,
    precision: row.precision,
    quote: row.quote,
    status: row.status as DeadlineView['status'],
    metOn: row.met_on,
    lapsedBecause: row.lapsed_reason,
    overdue: row.status === 'open' && row.date < today,
    meeting: row.meeting_id === null ? null : (meetings.get(row.meeting_id) ?? null),
    itemNumber: row.item_number,
    lineage: JSON.parse(row.lineage) as EarlierDate[],
  }));
  return { deadlines: views.sort(inOrder) };
}

function inOrder(a: DeadlineView, b: DeadlineView): number {
  if (a.date !== b.date) return a.date < b.date ? -1 : 1;
  return a.caseId === b.caseId ? compareItemNumbers(a.deadlineId, b.deadlineId) : a.caseId < b.caseId ? -1 : 1;
}
