import { sql } from 'kysely';
import type { Reading } from '../reading';

/** Something may have been closed since a read model stands still, and nobody would know of it. */
export class PublicViewAway extends Error {
  override readonly name = 'PublicViewAway';
  constructor() {
    super(
      'Den offentlige visning svarer ikke, mens en læsemodel står stille: noget kan være lukket siden. ' +
        'Se hvilken med: sagsgang projections status',
    );
  }
}

/** @throws PublicViewAway */
export async function checkNothingPaused({ db }: Reading): Promise<void> {
  const paused = await db
    .selectFrom('pauses as p')
    .innerJoin('generations as g', 'g.id', 'p.generation')
    .select(sql<number>`1`.as('one'))
    .where('g.status', '=', 'live')
    .limit(1)
    .execute();
  if (paused.length > 0) throw new PublicViewAway();
}
