import { holds, type Reading } from '../reading';

/** A case by id and what it is called now. */
export interface NamedCase {
  readonly caseId: string;
  readonly title: string;
}

/** The case that carries this one on; null where none does. */
export async function mergedInto(reading: Reading, caseId: string): Promise<NamedCase | null> {
  const row = await reading.db
    .selectFrom('case_merges as m')
    .innerJoin('cases as c', (join) => join.onRef('c.case_id', '=', 'm.into_case_id').on(holds(reading, 'c')))
    .select(['c.case_id as caseId', 'c.title'])
    .where('m.case_id', '=', caseId)
    .where(holds(reading, 'm'))
    .executeTakeFirst();
  return row ?? null;
}

/** The cases that this one carries on, and those that they had carried on before; in no chain twice. */
export async function carriedOn(reading: Reading, caseId: string): Promise<readonly NamedCase[]> {
  const found = new Map<string, NamedCase>();
  for (let asked = [caseId]; asked.length > 0;) {
    const rows = await mergedWith(reading, asked);
    const fresh = rows.filter((row) => row.caseId !== caseId && !found.has(row.caseId));
    for (const row of fresh) found.set(row.caseId, row);
    asked = fresh.map((row) => row.caseId);
  }
  return [...found.values()];
}

const mergedWith = (reading: Reading, caseIds: readonly string[]): Promise<NamedCase[]> =>
  reading.db
    .selectFrom('case_merges as m')
    .innerJoin('cases as c', (join) => join.onRef('c.case_id', '=', 'm.case_id').on(holds(reading, 'c')))
    .select(['c.case_id as caseId', 'c.title'])
    .where('m.into_case_id', 'in', caseIds)
    .where(holds(reading, 'm'))
    .orderBy('c.opened_at')
    .orderBy('c.case_id')
    .execute();
