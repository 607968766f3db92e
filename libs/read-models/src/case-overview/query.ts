import { sql, type Expression, type SqlBool } from 'kysely';
import type { CaseStatus } from '@sagsgang/domain/vocabulary';
import { caseFolded } from '../dialect';
import { meetingRefs, type MeetingRef } from '../meetings/refs';
import { holds, type Reading } from '../reading';

/** A case as lists show it. */
export interface CaseSummary {
  readonly id: string;
  readonly title: string;
  readonly state: CaseStatus;
  readonly bodyId: string;
  readonly journalNumber: string | null;
  readonly caseworkers: readonly string[];
  /** The meeting that treated it last. */
  readonly lastMeeting: MeetingRef | null;
}

export interface CaseListOptions {
  readonly state?: string;
  readonly bodyId?: string;
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

/** How many cases there are. */
export async function countCases(reading: Reading, options: CaseListOptions = {}): Promise<number> {
  const row = await matching(reading, options)
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  return row.count;
}

/**
 * The cases that an id or words mean: the one with that id, else those with all words in the title, else those with all
 * words in one of their texts (material, recommendations, decisions).
 */
export async function findCases(reading: Reading, idOrWords: string, limit = 100): Promise<readonly CaseSummary[]> {
  const byId = await matching(reading, {}).selectAll('c').where('c.case_id', '=', idOrWords.trim()).execute();
  if (byId.length > 0) return summaries(reading, byId);
  if (wordsOf(idOrWords).length === 0) return [];
  const byTitle = await page(reading, { words: idOrWords }, limit);
  if (byTitle.length > 0) return summaries(reading, byTitle);
  const byText = await matching(reading, {})
    .selectAll('c')
    .where('c.case_id', 'in', textHits(reading, idOrWords))
    .orderBy('c.opened_at')
    .orderBy('c.case_id')
    .limit(limit)
    .execute();
  return summaries(reading, byText);
}

type CaseRows = Awaited<ReturnType<typeof page>>;

const page = (reading: Reading, options: CaseListOptions, limit: number) => {
  const rows = matching(reading, options).selectAll('c').orderBy('c.opened_at').orderBy('c.case_id').limit(limit);
  if (options.after === undefined || options.after === null) return rows.execute();
  const openedAt = reading.db
    .selectFrom('cases as before')
    .select('before.opened_at')
    .where('before.case_id', '=', options.after)
    .where(holds(reading, 'before'));
  return rows
    .where((eb) => sql<SqlBool>`(${eb.ref('c.opened_at')}, ${eb.ref('c.case_id')}) > (${openedAt}, ${options.after})`)
    .execute();
};

function matching(reading: Reading, { state, bodyId, words }: CaseListOptions) {
  let rows = reading.db.selectFrom('cases as c').where(holds(reading, 'c'));
  if (state !== undefined) rows = rows.where('c.state', '=', state);
  if (bodyId !== undefined) rows = rows.where('c.body_id', '=', bodyId);
  if (words !== undefined) rows = rows.where(containsAll('c.title', words));
  return rows;
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
  return rows.map((row) => ({
    id: row.case_id,
    title: row.title,
    state: row.state as CaseStatus,
    bodyId: row.body_id,
    journalNumber: row.journal_number,
    caseworkers: JSON.parse(row.caseworkers) as string[],
    lastMeeting: row.last_meeting_id === null ? null : (meetings.get(row.last_meeting_id) ?? null),
  }));
}
