import type { AppropriationKind } from '@sagsgang/domain/case/appropriation';
import type { MotionAim, MotionKind, MotionOutcome } from '@sagsgang/domain/case/motion';
import type { Declarant, Demand, StatementKind } from '@sagsgang/domain/case/statement';
import type { Vote } from '@sagsgang/domain/vocabulary';
import { compareItemNumbers } from '@sagsgang/domain/item-numbers';
import { meetingRefs, type MeetingRef } from '../meetings/refs';
import { holds, type Reading } from '../reading';
import type { AppropriationRow, MotionRow, StatementRow } from './table';

/** A motion, with the meeting at which it was put. */
export interface MotionView {
  readonly motionId: string;
  readonly meeting: MeetingRef | null;
  readonly itemId: string;
  /** From 1 on within the item, in the order in which they were put. */
  readonly order: number;
  readonly kind: MotionKind;
  readonly aim: MotionAim | null;
  readonly proposedBy: string;
  readonly text: string;
  readonly amends: string | null;
  /** Null while it is open. */
  readonly outcome: MotionOutcome | null;
  readonly reason: string | null;
  readonly vote: Vote | null;
}

/** What members had put in the minutes. */
export interface StatementView {
  readonly statementId: string;
  readonly meeting: MeetingRef | null;
  readonly itemId: string;
  readonly kind: StatementKind;
  readonly by: readonly Required<Declarant>[];
  readonly text: string;
  readonly demanded: Demand;
  /** The body or authority that is to have it with the case; null where nobody is. */
  readonly sendTo: string | null;
  /** Null until it went on. */
  readonly forwardedOn: string | null;
}

/** Money that was granted. */
export interface AppropriationView {
  readonly caseId: string;
  readonly title: string;
  readonly appropriationId: string;
  readonly meeting: MeetingRef | null;
  readonly kind: AppropriationKind;
  /** In øre, a whole number. */
  readonly oere: number;
  /** The year of the budget. */
  readonly year: number;
  readonly account: string;
  readonly coveredBy: string | null;
}

/** The motions of a case, by meeting and there in the order in which they were put. */
export async function motionsOf(reading: Reading, caseId: string): Promise<MotionView[]> {
  const rows = await reading.db
    .selectFrom('motions as m')
    .selectAll('m')
    .where('m.case_id', '=', caseId)
    .where(holds(reading, 'm'))
    .execute();
  const meetings = await refsOf(reading, rows);
  const views = rows.map((row) => motionView(row, meetings.get(row.meeting_id) ?? null));
  return views.sort((a, b) => byDay(a, b) || a.order - b.order || compareItemNumbers(a.motionId, b.motionId));
}

/** The statements of a case, in the order in which they were recorded. */
export async function statementsOf(reading: Reading, caseId: string): Promise<StatementView[]> {
  const rows = await reading.db
    .selectFrom('statements as s')
    .selectAll('s')
    .where('s.case_id', '=', caseId)
    .where(holds(reading, 's'))
    .execute();
  const meetings = await refsOf(reading, rows);
  const views = rows.map((row) => statementView(row, meetings.get(row.meeting_id) ?? null));
  return views.sort((a, b) => compareItemNumbers(a.statementId, b.statementId));
}

/** Which appropriations; all of them where nothing is named. */
export interface AppropriationsAsked {
  readonly caseId?: string | undefined;
  readonly year?: number | undefined;
}

/**
 * The money that was granted, by year and case. It was granted by the decision on its item: where that was taken back,
 * nothing is.
 */
export async function listAppropriations(
  reading: Reading,
  { caseId, year }: AppropriationsAsked = {},
): Promise<{ readonly appropriations: readonly AppropriationView[] }> {
  let query = reading.db
    .selectFrom('appropriations as a')
    .innerJoin('cases as c', (join) => join.onRef('c.case_id', '=', 'a.case_id').on(holds(reading, 'c')))
    .innerJoin('items as i', (join) =>
      join.onRef('i.case_id', '=', 'a.case_id').onRef('i.item_id', '=', 'a.item_id').on(holds(reading, 'i')),
    )
    .selectAll('a')
    .select('c.title')
    .where('i.status', '=', 'treated')
    .where(holds(reading, 'a'));
  if (caseId !== undefined) query = query.where('a.case_id', '=', caseId);
  if (year !== undefined) query = query.where('a.year', '=', year);
  const rows = await query.orderBy('a.year').orderBy('a.case_id').orderBy('a.appropriation_id').execute();
  const meetings = await refsOf(reading, rows);
  return {
    appropriations: rows.map((row) => appropriationView(row, row.title, meetings.get(row.meeting_id) ?? null)),
  };
}

const refsOf = (reading: Reading, rows: readonly { readonly meeting_id: string }[]) =>
  meetingRefs(
    reading,
    rows.map((row) => row.meeting_id),
  );

function byDay(a: MotionView, b: MotionView): number {
  const [on, other] = [`${a.meeting?.date ?? ''} ${a.itemId}`, `${b.meeting?.date ?? ''} ${b.itemId}`];
  return on === other ? 0 : on < other ? -1 : 1;
}

const motionView = (row: MotionRow, meeting: MeetingRef | null): MotionView => ({
  motionId: row.motion_id,
  meeting,
  itemId: row.item_id,
  order: row.put_as,
  kind: row.kind as MotionKind,
  aim: row.aim as MotionAim | null,
  proposedBy: row.proposed_by,
  text: row.text,
  amends: row.amends,
  outcome: row.outcome as MotionOutcome | null,
  reason: row.reason,
  vote: row.vote === null ? null : (JSON.parse(row.vote) as Vote),
});

const statementView = (row: StatementRow, meeting: MeetingRef | null): StatementView => ({
  statementId: row.statement_id,
  meeting,
  itemId: row.item_id,
  kind: row.kind as StatementKind,
  by: JSON.parse(row.declarants) as Required<Declarant>[],
  text: row.text,
  demanded: row.demanded as Demand,
  sendTo: row.send_to,
  forwardedOn: row.forwarded_on,
});

const appropriationView = (row: AppropriationRow, title: string, meeting: MeetingRef | null): AppropriationView => ({
  caseId: row.case_id,
  title,
  appropriationId: row.appropriation_id,
  meeting,
  kind: row.kind as AppropriationKind,
  oere: row.oere,
  year: row.year,
  account: row.account,
  coveredBy: row.covered_by,
});
