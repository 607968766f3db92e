import type { PlainDate } from '@sagsgang/kernel/plain-date';
import type { Completion, DelayReason } from '@sagsgang/domain/case/follow-up';
import type { Recurrence } from '@sagsgang/domain/case/recurrence';
import { accessOf, closedCases, publicTitleOf } from '../access/query';
import { compareItemNumbers } from '@sagsgang/domain/item-numbers';
import { meetingRefs, type MeetingRef } from '../meetings/refs';
import { holds, type Reading } from '../reading';
import { countsOf, type DepartmentCount } from './counts';
import type { ReportOnFollowUp } from './project';

/** What a decision promised to have done. */
export interface FollowUpView {
  readonly caseId: string;
  readonly title: string;
  readonly followUpId: string;
  readonly task: string;
  readonly responsible: string | null;
  readonly department: string | null;
  /** By when: the last day that the wording allows; null where nobody said. */
  readonly date: string | null;
  readonly precision: string | null;
  /** By when it was first to be done. */
  readonly firstDate: string | null;
  readonly recurrence: Recurrence | null;
  /** The follow-up after which it was opened. */
  readonly continues: string | null;
  readonly status: 'open' | Completion;
  readonly endedOn: string | null;
  readonly note: string | null;
  /** Open, and its last day has passed; never without a date. */
  readonly overdue: boolean;
  /** Why it was delayed last. */
  readonly delayReason: DelayReason | null;
  /** Oldest first. */
  readonly reports: readonly ReportOnFollowUp[];
  /** The meeting whose decision promised it, and the item's number there. */
  readonly meeting: MeetingRef | null;
  readonly itemNumber: string | null;
}

export interface FollowUpOptions {
  readonly caseId?: string;
  readonly status?: FollowUpView['status'];
  /** By exactly this name. */
  readonly department?: string;
  readonly responsible?: string;
  /** Only those that were delayed for this reason last. */
  readonly delay?: DelayReason;
}

export interface FollowUpsView {
  readonly followUps: readonly FollowUpView[];
  /** The open ones among them, counted by department and reason for delay. */
  readonly departments: readonly DepartmentCount[];
}

/** The follow-ups, the next one first and those without a date last. */
export async function followUps(
  reading: Reading,
  today: PlainDate,
  options: FollowUpOptions = {},
): Promise<FollowUpsView> {
  const rows = await rowsFor(reading, options);
  const meetings = await meetingRefs(
    reading,
    rows.map((row) => row.meeting_id),
  );
  const access = await accessOf(
    reading,
    rows.map((row) => row.case_id),
  );
  // The public is not told whose desk something of a closed case lies on.
  const isHidden = (id: string): boolean => reading.view === 'public' && publicTitleOf(access.get(id)) !== null;
  const views = rows.map((row): FollowUpView => ({
    ...viewOf(row, today, meetings),
    ...(isHidden(row.case_id) ? { responsible: null, department: null } : {}),
  }));
  return { followUps: views.sort(inOrder), departments: countsOf(views) };
}

/** Those of one case. */
export async function followUpsOf(
  reading: Reading,
  today: PlainDate,
  caseId: string,
): Promise<Pick<FollowUpsView, 'followUps'>> {
  return { followUps: (await followUps(reading, today, { caseId })).followUps };
}

function rowsFor(reading: Reading, { caseId, status, department, responsible, delay }: FollowUpOptions) {
  let query = reading.db
    .selectFrom('follow_ups as f')
    .innerJoin('cases as c', (join) => join.onRef('c.case_id', '=', 'f.case_id').on(holds(reading, 'c')))
    .leftJoin('items as i', (join) =>
      join.onRef('i.case_id', '=', 'f.case_id').onRef('i.item_id', '=', 'f.item_id').on(holds(reading, 'i')),
    )
    .selectAll('f')
    .select(['c.title', 'i.number as item_number'])
    .where(holds(reading, 'f'));
  if (caseId !== undefined) query = query.where('f.case_id', '=', caseId);
  if (status !== undefined) query = query.where('f.status', '=', status);
  if (department !== undefined) query = query.where('f.department', '=', department);
  if (responsible !== undefined) query = query.where('f.responsible', '=', responsible);
  if (delay !== undefined) query = query.where('f.delay_reason', '=', delay);
  const asksWhose = department !== undefined || responsible !== undefined;
  if (asksWhose && reading.view === 'public') query = query.where('f.case_id', 'not in', closedCases(reading));
  return query.execute();
}

type Row = Awaited<ReturnType<typeof rowsFor>>[number];

const viewOf = (row: Row, today: PlainDate, meetings: ReadonlyMap<string, MeetingRef>): FollowUpView => ({
  caseId: row.case_id,
  title: row.title,
  followUpId: row.follow_up_id,
  task: row.task,
  responsible: row.responsible,
  department: row.department,
  date: row.date,
  precision: row.precision,
  firstDate: row.first_date,
  recurrence: row.recurrence as Recurrence | null,
  continues: row.continues,
  status: row.status as FollowUpView['status'],
  endedOn: row.ended_on,
  note: row.note,
  overdue: row.status === 'open' && row.date !== null && row.date < today,
  delayReason: row.delay_reason as DelayReason | null,
  reports: JSON.parse(row.reports) as ReportOnFollowUp[],
  meeting: row.meeting_id === null ? null : (meetings.get(row.meeting_id) ?? null),
  itemNumber: row.item_number,
});

function inOrder(a: FollowUpView, b: FollowUpView): number {
  const [ad, bd] = [a.date ?? '~', b.date ?? '~'];
  if (ad !== bd) return ad < bd ? -1 : 1;
  if (a.caseId !== b.caseId) return a.caseId < b.caseId ? -1 : 1;
  // Ids are `o1`, `o2`, … `o10`.
  return compareItemNumbers(a.followUpId.slice(1), b.followUpId.slice(1));
}
