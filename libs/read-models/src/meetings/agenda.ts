import { sql } from 'kysely';
import type { JoiningManner } from '@sagsgang/domain/case/joining';
import type { PresentedPart } from '@sagsgang/domain/case/presented';
import type { AgendaChange } from '@sagsgang/domain/meeting/agenda';
import type { Outcome } from '@sagsgang/domain/vocabulary';
import { compareItemNumbers } from '@sagsgang/domain/item-numbers';
import { accessOf, publicTitleOf } from '../access/query';
import type { ItemStatus } from '../items/table';
import { holds, type Reading } from '../reading';
import { dispatchesOf, itemKey, sentViews, type Dispatched, type SentView } from './dispatches';

/** An item of the agenda as it was planned. */
export interface PlannedItem {
  readonly number: string | null;
  readonly title: string;
  /** What the public is shown instead of the title; null where the item is open. */
  readonly publicTitle: string | null;
  readonly section: string | null;
  readonly kind: 'case' | 'procedural';
  readonly caseId: string | null;
  readonly listing: 'ordinary' | 'supplementary';
  /** Somebody said that the case is ready, and nothing has changed since. */
  readonly ready: boolean;
  /** It reports a decision that was taken outside a meeting (til orientering). */
  readonly reports: boolean;
  /** Of a case: how far it is. */
  readonly status: ItemStatus | null;
  /** The item that it is treated together with; null as a rule. */
  readonly joined: JoinedView | null;
  /** What of the case has changed since it was sent, or was decided on otherwise; null where nothing was sent. */
  readonly changedSinceSent: readonly PresentedPart[] | null;
}

/** Another case of the meeting, which an item is treated together with. */
export interface JoinedView {
  readonly caseId: string;
  readonly number: string | null;
  /** `merged` items get one decision, items `taken_together` one each. */
  readonly manner: JoiningManner;
}

/** Something that was sent, with its lines as the public may see them. */
export interface DispatchView extends Omit<Dispatched, 'lines'> {
  readonly lines: readonly SentItem[];
}

/** A line of the agenda as it was sent. */
export interface SentItem {
  readonly number: string;
  readonly title: string;
  /** What the public is shown instead of the title; null where the item is open. */
  readonly publicTitle: string | null;
  readonly caseId: string | null;
}

/** An item as the meeting dealt with it. */
export interface HeldItem {
  readonly number: string | null;
  readonly title: string;
  /** What the public is shown instead of the title; null where the item is open. */
  readonly publicTitle: string | null;
  readonly kind: 'case' | 'procedural';
  readonly caseId: string | null;
  /** Empty where the meeting did not get to it. */
  readonly outcomes: readonly Outcome[];
  /** As it was adopted. */
  readonly decision: string | null;
  /** The wording that stands, where it was corrected since. */
  readonly correctedTo: string | null;
}

export interface AgendaView {
  readonly planned: readonly PlannedItem[];
  /** Null while it was not sent. */
  readonly sent: readonly SentItem[] | null;
  /** Each time that something was sent: the agenda, supplements, the agenda again. */
  readonly dispatches: readonly DispatchView[];
  /** Null while the meeting was not held. */
  readonly held: readonly HeldItem[] | null;
  /** What the body said when it approved the agenda, and the changes that it made. */
  readonly approval: { readonly text: string; readonly changes: readonly AgendaChange[] } | null;
}

interface MeetingColumns {
  readonly meeting_id: string;
  readonly sent_on: string | null;
  readonly status: string;
  readonly agenda_approval: string | null;
  readonly agenda_changes: string | null;
}

/** One meeting's agenda in its three forms. */
export async function agendaOf(reading: Reading, meeting: MeetingColumns): Promise<AgendaView> {
  const cases = await caseItems(reading, meeting.meeting_id);
  const sent = meeting.sent_on === null ? null : await sentItems(reading, meeting.meeting_id);
  const dispatches = await dispatchesOf(reading, meeting.meeting_id);
  const onceSent = caseIdsOf(dispatches.flatMap(({ lines }) => lines));
  const titled = await titling(reading, meeting.meeting_id, [...cases.map((each) => each.case_id), ...onceSent]);
  const procedures = await procedureItems(reading, meeting.meeting_id);
  const views = await sentViews(reading, { meetingId: meeting.meeting_id });
  const began = meeting.status === 'held' || meeting.status === 'in_progress';
  return {
    planned: [...cases.map((item) => plannedCase(item, cases, views)), ...procedures.map(plannedProcedure)]
      .sort(byNumber)
      .map(titled),
    sent: sent === null ? null : sent.map(titled),
    dispatches: dispatches.map((each) => ({ ...each, lines: each.lines.map(titled) })),
    held: began ? heldItems(cases, procedures, await correctionsAt(reading, meeting.meeting_id)).map(titled) : null,
    approval:
      meeting.agenda_approval === null
        ? null
        : {
            text: meeting.agenda_approval,
            changes: changesShown(reading, meeting.agenda_changes),
          },
  };
}

/** A meeting tells of a change by the item's number, so that nothing encrypts what its case was put off for. */
function changesShown({ view }: Reading, changes: string | null): AgendaChange[] {
  const all = JSON.parse(changes ?? '[]') as AgendaChange[];
  return view === 'public' ? all.map(({ target: _target, ...change }) => change) : all;
}

/** An item before it is known whether it is closed. */
type Untitled<T> = Omit<T, 'publicTitle'>;

const heldItems = (
  cases: readonly CaseItem[],
  procedures: readonly ProcedureItem[],
  corrections: Corrections,
): Untitled<HeldItem>[] => {
  const treated = cases.filter(wasDealtWith).map((item) => heldCase(item, corrections));
  return [...treated, ...procedures.map(heldProcedure)].sort(byNumber);
};

const caseIdsOf = (lines: readonly { readonly caseId: string | null }[]): string[] =>
  lines.flatMap(({ caseId }) => (caseId === null ? [] : [caseId]));

/** Says of an item of the meeting under which title the public sees it. */
async function titling(reading: Reading, meetingId: string, caseIds: readonly string[]) {
  const access = await accessOf(reading, caseIds);
  return <T extends { readonly caseId: string | null }>(item: T): T & { readonly publicTitle: string | null } => ({
    ...item,
    publicTitle: item.caseId === null ? null : publicTitleOf(access.get(item.caseId), meetingId),
  });
}

const byNumber = (a: { number: string | null; title: string }, b: { number: string | null; title: string }): number =>
  compareItemNumbers(a.number, b.number) || (a.title < b.title ? -1 : Number(a.title > b.title));

/** All but what was taken off again, with the titles that the items had and the decisions as of the reading's moment. */
const caseItems = (reading: Reading, meetingId: string) =>
  reading.db
    .selectFrom('items as i')
    .innerJoin('cases as c', (join) => join.onRef('c.case_id', '=', 'i.case_id').on(holds(reading, 'c')))
    .leftJoin('case_texts as t', (join) =>
      join
        .onRef('t.case_id', '=', 'i.case_id')
        .on('t.part', '=', 'decision')
        .onRef('t.ref', '=', 'i.item_id')
        .on(holds(reading, 't')),
    )
    .leftJoin('case_readiness as r', (join) =>
      join.onRef('r.case_id', '=', 'i.case_id').on('r.lapse', 'is', null).on(holds(reading, 'r')),
    )
    .leftJoin('returns as o', (join) =>
      join
        .onRef('o.case_id', '=', 'i.case_id')
        .onRef('o.return_id', '=', 'i.return_id')
        .on('o.source', '=', 'outside_meeting')
        .on(holds(reading, 'o')),
    )
    .select(['i.case_id', 'i.item_id', 'i.number', 'i.section', 'i.listing', 'i.status', 'i.outcomes'])
    .select((eb) => eb.fn.coalesce('i.title', 'c.title').as('title'))
    .select(['t.text', 'r.ready_by', 'o.return_id as report_id'])
    .select(['i.joined_case_id', 'i.joined_manner'])
    .where('i.meeting_id', '=', meetingId)
    .where('i.status', '!=', 'removed')
    .where(holds(reading, 'i'))
    .execute();

type CaseItem = Awaited<ReturnType<typeof caseItems>>[number];

const plannedCase = (
  item: CaseItem,
  all: readonly CaseItem[],
  views: ReadonlyMap<string, SentView>,
): Untitled<PlannedItem> => ({
  number: item.number,
  title: item.title,
  section: item.section,
  kind: 'case',
  caseId: item.case_id,
  listing: item.listing as PlannedItem['listing'],
  ready: item.ready_by !== null,
  reports: item.report_id !== null,
  status: item.status as ItemStatus,
  joined: joinedView(item, all),
  changedSinceSent: views.get(itemKey(item))?.changed ?? null,
});

function joinedView({ joined_case_id: caseId, joined_manner: manner }: CaseItem, all: readonly CaseItem[]) {
  if (caseId === null) return null;
  const number = all.find((item) => item.case_id === caseId)?.number ?? null;
  return { caseId, number, manner: manner as JoiningManner };
}

const wasDealtWith = ({ status }: CaseItem): boolean => status === 'treated' || status === 'carried_over';

const heldCase = (item: CaseItem, corrections: Corrections): Untitled<HeldItem> => ({
  number: item.number,
  title: item.title,
  kind: 'case',
  caseId: item.case_id,
  outcomes: JSON.parse(item.outcomes ?? '[]') as Outcome[],
  decision: item.text,
  correctedTo: corrections.get(`${item.case_id} ${item.item_id}`) ?? null,
});

type Corrections = ReadonlyMap<string, string>;

/** The wordings that stand of the decisions that were corrected, by `caseId itemId`. */
async function correctionsAt(reading: Reading, meetingId: string): Promise<Corrections> {
  const rows = await reading.db
    .selectFrom('decision_corrections as d')
    .innerJoin('case_texts as t', (join) =>
      join
        .onRef('t.case_id', '=', 'd.case_id')
        .on('t.part', '=', 'correction')
        .on('t.ref', '=', sql<string>`d.item_id || '#' || d.wording`)
        .on(holds(reading, 't')),
    )
    .select(['d.case_id', 'd.item_id', 't.text'])
    .where('d.meeting_id', '=', meetingId)
    .where(holds(reading, 'd'))
    .orderBy('d.wording')
    .execute();
  return new Map(rows.map((row) => [`${row.case_id} ${row.item_id}`, row.text]));
}

const procedureItems = (reading: Reading, meetingId: string) =>
  reading.db
    .selectFrom('procedures as p')
    .select(['p.number', 'p.title', 'p.section', 'p.outcomes', 'p.decision'])
    .where('p.meeting_id', '=', meetingId)
    .where(holds(reading, 'p'))
    .execute();

type ProcedureItem = Awaited<ReturnType<typeof procedureItems>>[number];

const plannedProcedure = (item: ProcedureItem): Untitled<PlannedItem> => ({
  number: item.number,
  title: item.title,
  section: item.section,
  kind: 'procedural',
  caseId: null,
  ready: false,
  reports: false,
  listing: 'ordinary',
  status: null,
  joined: null,
  changedSinceSent: null,
});

const heldProcedure = (item: ProcedureItem): Untitled<HeldItem> => ({
  number: item.number,
  title: item.title,
  kind: 'procedural',
  caseId: null,
  outcomes: JSON.parse(item.outcomes) as Outcome[],
  decision: item.decision,
  correctedTo: null,
});

const sentItems = (reading: Reading, meetingId: string): Promise<Untitled<SentItem>[]> =>
  reading.db
    .selectFrom('sent_lines as s')
    .select(['s.number', 's.title', 's.case_id as caseId'])
    .where('s.meeting_id', '=', meetingId)
    .where(holds(reading, 's'))
    .orderBy('s.place')
    .execute();
