import { expressionBuilder } from 'kysely';
import { holds, type Reading } from '../reading';
import type { Tables } from '../tables';

/** What the body of the meeting `m` was called on that day, to be selected beside the meeting's columns. */
export const nameOnTheDay = (reading: Reading) =>
  expressionBuilder<Tables & { m: Tables['meetings'] }, 'm'>()
    .selectFrom('body_names as n')
    .select('n.name')
    .whereRef('n.body_id', '=', 'm.body_id')
    .whereRef('n.from_date', '<=', 'm.date')
    .where(holds(reading, 'n'))
    .orderBy('n.from_date', 'desc')
    .limit(1)
    .as('body_name');
