import type { Relation } from '@sagsgang/domain/case/closing';
import type { Recurrence } from '@sagsgang/domain/case/recurrence';
import type { PointDecision } from '@sagsgang/domain/case/decision';
import type { JoiningManner } from '@sagsgang/domain/case/joining';
import type { Origin, OriginKind } from '@sagsgang/domain/case/origin';
import type { RecommendationPoint } from '@sagsgang/domain/case/recommendation';
import type { Outcome, Vote } from '@sagsgang/domain/vocabulary';
import { accessOf, type AccessView } from '../access/query';
import { carriedOn, mergedInto, type NamedCase } from '../case-overview/merged';
import { findCases, type CaseSummary } from '../case-overview/query';
import { tellingsOf, type TellingState } from '../communications/query';
import { awaitingOf, postponementsOf, type AwaitingView, type PostponementView } from '../deferred/postponements';
import type { ItemStatus } from '../items/table';
import { itemKey, sentViews, type SentView } from '../meetings/dispatches';
import { awayOf, type AwayView } from '../awaited/query';
import { pathOf, type PathStepView } from '../decision-path/query';
import { meetingRefs, type MeetingRef } from '../meetings/refs';
import { attachmentsOf, readinessOf, type AttachmentView, type ReadinessView } from '../preparation/query';
import {
  listAppropriations,
  motionsOf,
  statementsOf,
  type AppropriationView,
  type MotionView,
  type StatementView,
} from '../debate/query';
import { haltsOf, outsideDecisionsOf, type HaltView, type OutsideDecisionView } from '../debate/outside';
import { holds, type Reading } from '../reading';
import type { Part } from './table';

export interface CaseFile extends CaseSummary {
  /** What of it is closed to the public. */
  readonly access: readonly AccessView[];
  readonly background: string | null;
  readonly presentation: string | null;
  /** How many enclosures the agenda or the minutes count. */
  readonly attachments: number;
  /** Null where nobody told it. */
  readonly origin: Required<Origin> | null;
  readonly receivedOn: string | null;
  /** The documents that were attached, each in its versions, oldest first. */
  readonly attachedDocuments: readonly AttachmentView[];
  /** Null until somebody said that the case is ready. */
  readonly readiness: ReadinessView | null;
  /** The way to the decision, in order; empty where nobody laid one. */
  readonly path: readonly PathStepView[];
  readonly recommendations: readonly RecommendationView[];
  /** Every item that it ever was, in the order of the meetings. */
  readonly items: readonly ItemView[];
  /** By meeting, and there in the order in which they were put. */
  readonly motions: readonly MotionView[];
  /** Oldest first. */
  readonly outsideDecisions: readonly OutsideDecisionView[];
  /** Decisions that a member halted. */
  readonly halts: readonly HaltView[];
  /** What members had put in the minutes. */
  readonly statements: readonly StatementView[];
  /** The money that its decisions grant. */
  readonly appropriations: readonly AppropriationView[];
  /** What is or was awaited from others, oldest first. */
  readonly away: readonly AwayView[];
  readonly returns: readonly ReturnSummary[];
  /** Each time that it was put off, oldest first. */
  readonly postponements: readonly PostponementView[];
  readonly links: readonly LinkView[];
  /** The case that carries this one on; null where none does. */
  readonly mergedInto: NamedCase | null;
  /** The cases that this one carries on; their items, returns and deadlines are among its own, each with its case. */
  readonly carriesOn: readonly NamedCase[];
}

export interface RecommendationView {
  readonly version: number;
  readonly proposedBy: string | null;
  readonly text: string;
  readonly points: readonly RecommendationPoint[];
  /** It came after the agenda was sent. */
  readonly late: boolean;
  readonly withdrawn: boolean;
  /** The body on the decision path that passed it on so; null where it came from no body before. */
  readonly fromBodyId: string | null;
  /** The version that this body was given. */
  readonly basedOn: number | null;
  /** What it changed, in the words of its decision. */
  readonly change: string | null;
}

export interface ItemView {
  /** The case that it is an item of: this one, or one that this one carries on. */
  readonly caseId: string;
  readonly itemId: string;
  readonly meeting: MeetingRef | null;
  readonly number: string | null;
  /** What the case was called there. */
  readonly title: string | null;
  readonly section: string | null;
  readonly listing: string;
  readonly status: ItemStatus;
  /** What was sent of the case before the meeting, compared with what the body decided on; null where nothing was. */
  readonly sent: SentView | null;
  /** The case that it is treated together with, and how; null as a rule. */
  readonly joined: { readonly caseId: string; readonly manner: JoiningManner } | null;
  /** Null while it is not treated. */
  readonly decision: {
    readonly text: string;
    readonly outcomes: readonly Outcome[];
    readonly points: readonly PointDecision[];
    readonly remarks: readonly string[];
    readonly votes: readonly Vote[];
    /** The recommendation that it was taken on. */
    readonly recommendationVersion: number | null;
    readonly decidedUnder: string | null;
    /** Its later wordings, the one that stands last; empty where it reads as it was adopted. */
    readonly corrections: readonly CorrectionView[];
    /** Somebody waits for the wording that stands, and it was not told. */
    readonly toBeTold: boolean;
    readonly communications: TellingState['communications'];
  } | null;
}

/** A later wording of a decision. */
export interface CorrectionView {
  /** From 1 on. */
  readonly wording: number;
  readonly text: string;
  readonly decidedBy: string;
  readonly basis: string;
  readonly on: string;
}

/** A promise to come back as the case itself knows it; what its meeting made of it is asked by `returnsOn`. */
export interface ReturnSummary {
  /** The case that made it: this one, or one that this one carries on. */
  readonly caseId: string;
  readonly returnId: string;
  readonly source: string;
  readonly date: string | null;
  readonly precision: string | null;
  readonly meetingId: string | null;
  readonly condition: string | null;
  /** Of a promise for the body's next meeting: the first day that it may be. */
  readonly nextFrom: string | null;
  /** The day on which the condition was met; null while it is not. */
  readonly conditionMetOn: string | null;
  readonly quote: string | null;
  /** The points of the recommendation that are still put off; null where it is the whole case. */
  readonly points: readonly string[] | null;
  readonly responsible: string | null;
  readonly recurrence: Recurrence | null;
  readonly awaiting: AwaitingView | null;
  /** Where it names no day: when somebody is to look at it again. */
  readonly reviewOn: string | null;
  readonly status: 'open' | 'kept' | 'withdrawn';
  readonly withdrawnBecause: string | null;
}

export interface LinkView {
  readonly caseId: string;
  readonly title: string;
  readonly relation: Relation;
  /** `from`: this case has the relation to the other one; `to`: the other way round. */
  readonly direction: 'from' | 'to';
}

/** All that is known of a case, or null where there is none with that id. */
export async function showCase(reading: Reading, caseId: string): Promise<CaseFile | null> {
  const summary = (await findCases(reading, caseId)).find(({ id }) => id === caseId);
  if (summary === undefined) return null;
  const carriesOn = await carriedOn(reading, caseId);
  const ids = [caseId, ...carriesOn.map((one) => one.caseId)];
  const texts = await textsOf(reading, caseId);
  const material = await reading.db
    .selectFrom('case_material as m')
    .select(['m.attachments', 'm.origin', 'm.origin_from', 'm.received_on'])
    .where('m.case_id', '=', caseId)
    .where(holds(reading, 'm'))
    .executeTakeFirst();
  return {
    ...summary,
    access: (await accessOf(reading, [caseId])).get(caseId) ?? [],
    background: texts.get(key('background')) ?? null,
    presentation: texts.get(key('presentation')) ?? null,
    attachments: material?.attachments ?? 0,
    origin: material?.origin == null ? null : { kind: material.origin as OriginKind, from: material.origin_from },
    receivedOn: material?.received_on ?? null,
    attachedDocuments: await attachmentsOf(reading, caseId),
    readiness: await readinessOf(reading, caseId),
    path: await pathOf(reading, caseId),
    recommendations: await recommendationsOf(reading, caseId, texts),
    items: inOrder(await together(ids, async (id) => itemsOf(reading, id, await textsOf(reading, id)))),
    motions: await motionsOf(reading, caseId),
    outsideDecisions: await outsideDecisionsOf(reading, caseId),
    halts: await haltsOf(reading, caseId),
    statements: await statementsOf(reading, caseId),
    appropriations: (await listAppropriations(reading, { caseId })).appropriations,
    away: await awayOf(reading, caseId),
    returns: await together(ids, (id) => returnsOf(reading, id)),
    postponements: (await postponementsOf(reading, [caseId])).get(caseId) ?? [],
    links: [...(await linksFrom(reading, caseId)), ...(await linksTo(reading, caseId))],
    mergedInto: await mergedInto(reading, caseId),
    carriesOn,
  };
}

/** What the case and those that it carries on have of something, the case's own first. */
async function together<T>(caseIds: readonly string[], ask: (caseId: string) => Promise<readonly T[]>): Promise<T[]> {
  const all: T[] = [];
  for (const id of caseIds) all.push(...(await ask(id)));
  return all;
}

function inOrder(items: readonly ItemView[]): ItemView[] {
  const day = ({ meeting, itemId }: ItemView): string => `${meeting?.date ?? ''} ${itemId}`;
  return [...items].sort((a, b) => (day(a) < day(b) ? -1 : 1));
}

type Texts = ReadonlyMap<string, string>;

const key = (part: Part, ref: string | number = ''): string => `${part} ${ref}`;

async function textsOf(reading: Reading, caseId: string): Promise<Texts> {
  const rows = await reading.db
    .selectFrom('case_texts as t')
    .select(['t.part', 't.ref', 't.text'])
    .where('t.case_id', '=', caseId)
    .where(holds(reading, 't'))
    .execute();
  return new Map(rows.map(({ part, ref, text }) => [key(part as Part, ref), text]));
}

async function recommendationsOf(reading: Reading, caseId: string, texts: Texts): Promise<RecommendationView[]> {
  const rows = await reading.db
    .selectFrom('recommendations as r')
    .selectAll('r')
    .where('r.case_id', '=', caseId)
    .where(holds(reading, 'r'))
    .orderBy('r.version')
    .execute();
  return rows.map((row) => ({
    version: row.version,
    proposedBy: row.proposed_by,
    text: texts.get(key('recommendation', row.version)) ?? '',
    points: JSON.parse(row.points) as RecommendationPoint[],
    late: row.late === 1,
    withdrawn: row.withdrawn === 1,
    fromBodyId: row.from_body_id,
    basedOn: row.based_on,
    change: texts.get(key('change', row.version)) ?? null,
  }));
}

async function itemsOf(reading: Reading, caseId: string, texts: Texts): Promise<ItemView[]> {
  const rows = await reading.db
    .selectFrom('items as i')
    .selectAll('i')
    .where('i.case_id', '=', caseId)
    .where(holds(reading, 'i'))
    .orderBy('i.item_id')
    .execute();
  const meetings = await meetingRefs(
    reading,
    rows.map((row) => row.meeting_id),
  );
  const corrections = await correctionsOf(reading, caseId, texts);
  const tellings = await tellingsOf(reading, caseId);
  const sent = await sentViews(reading, { caseId });
  return rows.map((row): ItemView => ({
    caseId,
    itemId: row.item_id,
    meeting: meetings.get(row.meeting_id) ?? null,
    number: row.number,
    title: row.title,
    section: row.section,
    listing: row.listing,
    status: row.status as ItemStatus,
    sent: sent.get(itemKey(row)) ?? null,
    joined:
      row.joined_case_id === null ? null : { caseId: row.joined_case_id, manner: row.joined_manner as JoiningManner },
    decision:
      row.outcomes === null
        ? null
        : {
            text: texts.get(key('decision', row.item_id)) ?? '',
            outcomes: JSON.parse(row.outcomes) as Outcome[],
            points: JSON.parse(row.points ?? '[]') as PointDecision[],
            remarks: JSON.parse(row.remarks ?? '[]') as string[],
            votes: JSON.parse(row.votes ?? '[]') as Vote[],
            recommendationVersion: row.recommendation_version,
            decidedUnder: row.decided_under,
            corrections: corrections.get(row.item_id) ?? [],
            ...(tellings.get(row.item_id) ?? { toBeTold: false, communications: [] }),
          },
  }));
}

async function correctionsOf(
  reading: Reading,
  caseId: string,
  texts: Texts,
): Promise<ReadonlyMap<string, readonly CorrectionView[]>> {
  const rows = await reading.db
    .selectFrom('decision_corrections as d')
    .select(['d.item_id', 'd.wording', 'd.decided_by as decidedBy', 'd.basis', 'd.corrected_on as on'])
    .where('d.case_id', '=', caseId)
    .where(holds(reading, 'd'))
    .orderBy('d.wording')
    .execute();
  const itemIds = [...new Set(rows.map((row) => row.item_id))];
  const viewOf = ({ item_id: itemId, ...said }: (typeof rows)[number]): CorrectionView => ({
    ...said,
    text: texts.get(key('correction', `${itemId}#${said.wording}`)) ?? '',
  });
  return new Map(itemIds.map((itemId) => [itemId, rows.filter((row) => row.item_id === itemId).map(viewOf)]));
}

async function returnsOf(reading: Reading, caseId: string): Promise<ReturnSummary[]> {
  const rows = await reading.db
    .selectFrom('returns as r')
    .selectAll('r')
    .where('r.case_id', '=', caseId)
    .where(holds(reading, 'r'))
    .orderBy('r.return_id')
    .execute();
  return rows.map((row) => ({
    caseId,
    returnId: row.return_id,
    source: row.source,
    date: row.target_date,
    precision: row.target_precision,
    meetingId: row.target_meeting_id,
    condition: row.condition,
    conditionMetOn: row.condition_met_on,
    quote: row.quote,
    points: row.points === null ? null : (JSON.parse(row.points) as string[]),
    awaiting: awaitingOf(row),
    reviewOn: row.review_on,
    status: row.status as ReturnSummary['status'],
    responsible: row.responsible,
    recurrence: row.recurrence as Recurrence | null,
    withdrawnBecause: row.withdrawn_reason,
    nextFrom: row.next_from,
  }));
}

async function linksFrom(reading: Reading, caseId: string): Promise<LinkView[]> {
  const rows = await reading.db
    .selectFrom('case_links as l')
    .innerJoin('cases as c', (join) => join.onRef('c.case_id', '=', 'l.other_case_id').on(holds(reading, 'c')))
    .select(['c.case_id as caseId', 'c.title', 'l.relation'])
    .where('l.case_id', '=', caseId)
    .where(holds(reading, 'l'))
    .orderBy('c.case_id')
    .execute();
  return rows.map((row) => ({ ...row, relation: row.relation as Relation, direction: 'from' }));
}

async function linksTo(reading: Reading, caseId: string): Promise<LinkView[]> {
  const rows = await reading.db
    .selectFrom('case_links as l')
    .innerJoin('cases as c', (join) => join.onRef('c.case_id', '=', 'l.case_id').on(holds(reading, 'c')))
    .select(['c.case_id as caseId', 'c.title', 'l.relation'])
    .where('l.other_case_id', '=', caseId)
    .where(holds(reading, 'l'))
    .orderBy('c.case_id')
    .execute();
  return rows.map((row) => ({ ...row, relation: row.relation as Relation, direction: 'to' }));
}
