import type { ReturnSource } from '@sagsgang/domain/case/return';
import type { CaseStatus } from '@sagsgang/domain/vocabulary';
import { holds, upTo, type Reading } from '../reading';

/** A case of a body, with all by which a later document's items are matched to it. */
export interface KnownCase {
  readonly caseId: string;
  readonly title: string;
  readonly state: CaseStatus;
  readonly journalNumber: string | null;
  /** What the cases were called that this one carries on. */
  readonly alsoCalled: readonly string[];
  /** Background, presentation and the newest recommendation, for recognising the case by its words. */
  readonly text: string;
  /** Where it stands, was treated, or was on the agenda and not reached; what was taken off or cancelled is left out. */
  readonly items: readonly {
    readonly meetingId: string;
    readonly number: string | null;
    /** What the case was called there. */
    readonly title: string | null;
    readonly status: 'proposed' | 'scheduled' | 'treated' | 'carried_over';
  }[];
  /** The open ones. */
  readonly returns: readonly KnownReturn[];
  /** The open ones. */
  readonly deadlines: readonly { readonly deadlineId: string; readonly date: string }[];
  /** How many deadlines it ever had, those included that were taken back. */
  readonly deadlineCount: number;
}

export interface KnownReturn {
  readonly returnId: string;
  readonly source: ReturnSource;
  readonly meetingId: string | null;
  readonly date: string | null;
  readonly condition: string | null;
  readonly quote: string | null;
  /** As what lists "Sager til næste møde" named the case, and for which meeting or day. */
  readonly declaredAs: readonly Declared[];
}

interface Declared {
  readonly title: string;
  readonly meetingId: string | null;
  readonly date: string | null;
}

/**
 * Every case of the body, and every other one that stood on its agendas, as one that was transferred since: its older
 * documents still mean that case. In the order in which they were opened.
 */
export async function knownCases(reading: Reading, bodyId: string): Promise<KnownCase[]> {
  const cases = await ofBody(reading, bodyId)
    .innerJoin('case_states as s', (join) => join.onRef('s.case_id', '=', 'c.case_id').on(holds(reading, 's')))
    .select(['c.title', 's.state', 'c.journal_number'])
    .orderBy('c.opened_at')
    .orderBy('c.case_id')
    .execute();
  const merged = grouped(await mergedOf(reading));
  const texts = grouped(await textsOf(reading, bodyId));
  const items = grouped(await itemsOf(reading, bodyId));
  const declared = grouped(await declaredOf(reading, bodyId));
  const returns = grouped(await returnsOf(reading, bodyId));
  const deadlines = grouped(await deadlinesOf(reading, bodyId));
  const counts = new Map((await deadlineCounts(reading, bodyId)).map((row) => [row.caseId, row.count]));
  return cases.map(({ case_id: id, title, state, journal_number: journalNumber }) => ({
    caseId: id,
    title,
    state: state as CaseStatus,
    journalNumber,
    alsoCalled: (merged.get(id) ?? []).map((one) => one.title),
    text: putBefore(texts.get(id) ?? []),
    items: (items.get(id) ?? []).map(({ meetingId, number, title: there, status }) => ({
      meetingId,
      number,
      title: there,
      status: status as KnownCase['items'][number]['status'],
    })),
    returns: (returns.get(id) ?? []).map(({ caseId: _caseId, source, ...promise }) => ({
      ...promise,
      source: source as KnownReturn['source'],
      declaredAs: (declared.get(id) ?? []).map(({ caseId: _id, ...line }) => line),
    })),
    deadlines: (deadlines.get(id) ?? []).map(({ deadlineId, date }) => ({ deadlineId, date })),
    deadlineCount: counts.get(id) ?? 0,
  }));
}

const ofBody = (reading: Reading, bodyId: string) =>
  reading.db
    .selectFrom('cases as c')
    .select('c.case_id')
    .where((eb) => eb.or([eb('c.body_id', '=', bodyId), eb('c.case_id', 'in', treatedBy(reading, bodyId))]))
    .where(holds(reading, 'c'));

const treatedBy = (reading: Reading, bodyId: string) =>
  reading.db
    .selectFrom('items as i')
    .select('i.case_id')
    .where('i.body_id', '=', bodyId)
    .where('i.status', '!=', 'removed')
    .where(holds(reading, 'i'));

/** What was merged with which case, under the title that it has. */
const mergedOf = (reading: Reading) =>
  reading.db
    .selectFrom('case_merges as m')
    .innerJoin('cases as c', (join) => join.onRef('c.case_id', '=', 'm.case_id').on(holds(reading, 'c')))
    .select(['m.into_case_id as caseId', 'c.title'])
    .where(holds(reading, 'm'))
    .orderBy('c.case_id')
    .execute();

const textsOf = (reading: Reading, bodyId: string) =>
  reading.db
    .selectFrom('case_texts as t')
    .select(['t.case_id as caseId', 't.part', 't.ref', 't.text'])
    .where('t.case_id', 'in', ofBody(reading, bodyId))
    .where('t.part', '!=', 'decision')
    .where(holds(reading, 't'))
    .execute();

const itemsOf = (reading: Reading, bodyId: string) =>
  reading.db
    .selectFrom('items as i')
    .select(['i.case_id as caseId', 'i.meeting_id as meetingId', 'i.number', 'i.title', 'i.status'])
    .where('i.case_id', 'in', ofBody(reading, bodyId))
    .where((eb) =>
      eb.or([
        eb('i.status', 'in', ['proposed', 'scheduled', 'treated']),
        eb.and([
          eb('i.status', '=', 'carried_over'),
          eb('i.cause', 'in', ['not_reached', 'quorum_lost']),
          eb('i.accepted', '=', 1),
        ]),
      ]),
    )
    .where(holds(reading, 'i'))
    .orderBy('i.item_id')
    .execute();

const returnsOf = (reading: Reading, bodyId: string) =>
  reading.db
    .selectFrom('returns as r')
    .select(['r.case_id as caseId', 'r.return_id as returnId', 'r.source', 'r.target_meeting_id as meetingId'])
    .select(['r.target_date as date', 'r.condition', 'r.quote'])
    .where('r.case_id', 'in', ofBody(reading, bodyId))
    .where('r.status', '=', 'open')
    .where(holds(reading, 'r'))
    .orderBy('r.return_id')
    .execute();

const declaredOf = (reading: Reading, bodyId: string) =>
  reading.db
    .selectFrom('declared as d')
    .select((eb) => [eb.ref('d.case_id').$notNull().as('caseId'), 'd.title'])
    .select(['d.for_meeting_id as meetingId', 'd.for_date as date'])
    .where('d.case_id', 'in', ofBody(reading, bodyId))
    .where(holds(reading, 'd'))
    .orderBy('d.meeting_id')
    .orderBy('d.list')
    .orderBy('d.place')
    .execute();

const deadlinesOf = (reading: Reading, bodyId: string) =>
  reading.db
    .selectFrom('deadlines as d')
    .select(['d.case_id as caseId', 'd.deadline_id as deadlineId', 'd.date'])
    .where('d.case_id', 'in', ofBody(reading, bodyId))
    .where('d.status', '=', 'open')
    .where(holds(reading, 'd'))
    .orderBy('d.deadline_id')
    .execute();

/** Over the versions of all times: the domain gives no id twice, also where the first entry was taken back. */
const deadlineCounts = (reading: Reading, bodyId: string) =>
  reading.db
    .selectFrom('deadlines as d')
    .select((eb) => ['d.case_id as caseId', eb.fn.count<number>('d.deadline_id').distinct().as('count')])
    .where('d.case_id', 'in', ofBody(reading, bodyId))
    .where(upTo(reading, 'd.valid_from'))
    .groupBy('d.case_id')
    .execute();

function grouped<T extends { readonly caseId: string }>(rows: readonly T[]): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const row of rows) {
    const group = groups.get(row.caseId);
    if (group === undefined) groups.set(row.caseId, [row]);
    else group.push(row);
  }
  return groups;
}

/** The material and the newest recommendation, in the order in which a document has them. */
function putBefore(texts: readonly { readonly part: string; readonly ref: string; readonly text: string }[]): string {
  const recommendation = texts
    .filter(({ part }) => part === 'recommendation')
    .reduce<(typeof texts)[number] | undefined>(
      (newest, text) => (newest === undefined || Number(text.ref) > Number(newest.ref) ? text : newest),
      undefined,
    );
  const part = (name: string): string | undefined => texts.find((text) => text.part === name)?.text;
  return [part('background'), recommendation?.text, part('presentation')]
    .filter((text) => text !== undefined)
    .join('\n\n');
}
