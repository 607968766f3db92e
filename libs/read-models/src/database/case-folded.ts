import { sql, type Expression } from 'kysely';

/**
 * A text in lower case, Danish letters too, in every database: `lower` knows ASCII alone in SQLite, and so it does in
 * PostgreSQL for the columns' collation. Words to be found must have gone through `toLowerCase`.
 */
export const caseFolded = (text: Expression<string | null>): Expression<string> =>
  sql<string>`replace(replace(replace(replace(lower(${text}), 'Æ', 'æ'), 'Ø', 'ø'), 'Å', 'å'), 'É', 'é')`;
