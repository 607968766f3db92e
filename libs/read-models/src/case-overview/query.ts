import { sql, type Expression, type SqlBool } from 'kysely';
import type { CaseStatus } from '@sagsgang/domain/vocabulary';
import { accessOf, closedCases, publicTitleOf } from '../access/query';
import { caseFolded } from '../database/case-folded';
import { meetingRefs, type MeetingRef } from '../meetings/refs';
import { holds, upTo, type Reading } from '../reading';
import { ALL_ROWS } from '../tallies';
import { CASE_STATES_TABLE } from './table';

/** A case as lists show it. */
export interface CaseSummary {
  readonly id: string;
  readonly title: string;
  /** What the public is shown instead of the title while an item of the case is closed; null while none is. */
  readonly publicTitle: string | null;
  readonly state: CaseStatus;
  readonly bodyId: string;
  readonly journalNumber: string | null;
  readonly caseworkers: readonly string[];
  /** Who has the case now. */
  readonly responsible: string | null;
  readonly department: string | null;
  /** The meeting that treated it last. */
  readonly lastMeeting: MeetingRef | null;
}

export interface CaseListOptions {
  readonly state?: string;
  readonly bodyId?: string;
  /** Who has the case now, by exactly this name or these initials. */
  readonly responsible?: string;
  readonly department?: string;
  /** All of them must stand in the title, in any case of letters. */
  readonly words?: string;
  /** At most so many cases; 50 where left out. */
  readonly limit?: number;
  /** Go on after this case; the `after` of the page before. */
  readonly after?: string | null;
}

export interface CaseList {
  readonly cases: readonly CaseSummary[];
  /** How many there are on all pages. */
  readonly total: number;
  /** To be given for the next page; null on the last one. */
  readonly after: string | null;
}

const DEFAULT_LIMIT = 50;

/** The public is not told whose desk a closed case lies on; the secretariat asks for it by name, so it lies in clear. */
const NOBODY = { caseworkers: [], responsible: null, department: null };

/** A page of the cases, in the order in which they were opened. */
export async function listCases(reading: Reading, options: CaseListOptions = {}): Promise<CaseList> {
  const limit = options.limit ?? DEFAULT_LIMIT;
  const rows = await page(reading, options, limit + 1);
  const shown = rows.slice(0, limit);
  return {
    cases: await summaries(reading, shown),
    total: await countCases(reading, options),
    after: rows.length > limit ? (shown.at(-1)?.case_id ?? null) : null,
  };
}

/** How many cases there are. All of them, or all of a state, were counted when they were projected. */
export async function countCases(reading: Reading, options: CaseListOptions = {}): Promise<number> {
  const { state, bodyId, responsible, department, words } = options;
  if ([bodyId, responsible, department, words].every((wish) => wish === undefined))
    return tallied(reading, state ?? ALL_ROWS);
  const count = sql<number>`count(*)`.as('count');
  const rows = state === undefined ? named(reading, options) : standing(reading, options).clearSelect();
  return (await rows.select(count).executeTakeFirstOrThrow()).count;
}

async function tallied(reading: Reading, value: string): Promise<number> {
  const row = await reading.db
    .selectFrom('tallies as t')
    .select('t.count')
    .where('t.tally', '=', CASE_STATES_TABLE.name)
    .where('t.value', '=', value)
    .where(upTo(reading, 't.number'))
    .orderBy('t.number', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row?.count ?? 0;
}

/**
 * The cases that an id or words mean: the one with that id, else those with all words in the title, else those with all
 * words in one of their texts (material, recommendations, decisions).
 */
export async function findCases(reading: Reading, idOrWords: string, limit = 100): Promise<readonly CaseSummary[]> {
  const byId = await standing(reading, {}).where('c.case_id', '=', idOrWords.trim()).execute();
  if (byId.length > 0) return summaries(reading, byId);
  if (wordsOf(idOrWords).length === 0) return [];
  const byTitle = await page(reading, { words: idOrWords }, limit);
  if (byTitle.length > 0) return summaries(reading, byTitle);
  const byText = standing(reading, {}).where('c.case_id', 'in', textHits(reading, idOrWords));
  return summaries(reading, await byText.orderBy('c.opened_at').orderBy('c.case_id').limit(limit).execute());
}

type CaseRows = Awaited<ReturnType<typeof page>>;

/** In the order of the index by which the rows are found, so that a page reads no more than a page. */
function page(reading: Reading, options: CaseListOptions, limit: number) {
  const [openedAt, caseId] =
    options.state === undefined ? (['c.opened_at', 'c.case_id'] as const) : (['s.opened_at', 's.case_id'] as const);
  const rows = standing(reading, options).orderBy(openedAt).orderBy(caseId).limit(limit);
  if (options.after === undefined || options.after === null) return rows.execute();
  const before = reading.db
    .selectFrom('cases as before')
    .select('before.opened_at')
    .where('before.case_id', '=', options.after)
    .where(holds(reading, 'before'));
  const place = sql`(${sql.ref(openedAt)}, ${sql.ref(caseId)})`;
  return rows.where(sql<SqlBool>`${place} > (${before}, ${options.after})`).execute();
}

/** The cases with their states. */
function standing(reading: Reading, options: CaseListOptions) {
  const rows = named(reading, options)
    .innerJoin('case_states as s', (join) => join.onRef('s.case_id', '=', 'c.case_id').on(holds(reading, 's')))
    .selectAll('c')
    .select(['s.state', 's.last_meeting_id']);
  return options.state === undefined ? rows : rows.where('s.state', '=', options.state);
}

/** The cases by all that does not ask for their state. */
function named(reading: Reading, { bodyId, responsible, department, words }: CaseListOptions) {
  let rows = reading.db.selectFrom('cases as c').where(holds(reading, 'c'));
  if (bodyId !== undefined) rows = rows.where('c.body_id', '=', bodyId);
  if (responsible !== undefined) rows = rows.where('c.responsible', '=', responsible);
  if (department !== undefined) rows = rows.where('c.department', '=', department);
  if (words !== undefined) rows = rows.where(containsAll('c.title', words));
  const asksWhose = responsible !== undefined || department !== undefined;
  return asksWhose && reading.view === 'public' ? rows.where('c.case_id', 'not in', closedCases(reading)) : rows;
}

const textHits = (reading: Reading, words: string) =>
  reading.db
    .selectFrom('case_texts as t')
    .select('t.case_id')
    .where(holds(reading, 't'))
    .where(containsAll('t.text', words));

/** True of every text where there are no words. */
function containsAll(column: string, words: string): Expression<SqlBool> {
  const folded = caseFolded(sql.ref<string>(column));
  const each = wordsOf(words).map((word) => sql<SqlBool>`${folded} like ${`%${escaped(word)}%`} escape '\\'`);
  return each.length === 0 ? sql<SqlBool>`1 = 1` : sql<SqlBool>`(${sql.join(each, sql` and `)})`;
}

const wordsOf = (words: string): string[] =>
  words
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '');

const escaped = (word: string): string => word.replace(/[\\%_]/g, (character) => `\\${character}`);

async function summaries(reading: Reading, rows: CaseRows): Promise<CaseSummary[]> {
  const meetings = await meetingRefs(
    reading,
    rows.map((row) => row.last_meeting_id),
  );
  const access = await accessOf(
    reading,
    rows.map((row) => row.case_id),
  );
  const isHidden = (id: string): boolean => reading.view === 'public' && publicTitleOf(access.get(id)) !== null;
  return rows.map((row) => ({
    id: row.case_id,
    title: row.title,
    publicTitle: publicTitleOf(access.get(row.case_id)),
    state: row.state as CaseStatus,
    bodyId: row.body_id,
    journalNumber: row.journal_number,
    caseworkers: JSON.parse(row.caseworkers) as string[],
    responsible: row.responsible,
    department: row.department,
    lastMeeting: row.last_meeting_id === null ? null : (meetings.get(row.last_meeting_id) ?? null),
    ...(isHidden(row.case_id) ? NOBODY : {}),
  }));
}
