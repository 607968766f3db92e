import { sql, type Expression, type Kysely, type SqlBool } from 'kysely';
import type { View } from './closed/opened-rows';
import { OPEN } from './table';
import type { Tables } from './tables';

/** One consistent look at the read models, now (`at` is null) or as of an event's number. */
export interface Reading {
  readonly db: Kysely<Tables>;
  readonly at: number | null;
  /** Who asks; what is closed has been opened, or not, before a query sees it. */
  readonly view: View;
}

/** The condition that a row of this table, or alias, is the version that held at the reading's moment. */
export function holds({ at }: Pick<Reading, 'at'>, table: string): Expression<SqlBool> {
  const [from, to] = [sql.ref(`${table}.valid_from`), sql.ref(`${table}.valid_to`)];
  // The constant stands literally in the text: only so is an index of the current rows used.
  return at === null ? sql<SqlBool>`${to} = ${sql.lit(OPEN)}` : sql<SqlBool>`${from} <= ${at} and ${to} > ${at}`;
}

/** The condition that an event's number lies within the reading. */
export function upTo({ at }: Reading, column: string): Expression<SqlBool> {
  return sql<SqlBool>`${sql.ref(column)} <= ${at ?? OPEN}`;
}
