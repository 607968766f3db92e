import type { Pause } from '@sagsgang/kernel/pause';
import type { Skips } from '@sagsgang/domain/operation/skipping';
import type { Statements, WriteTransaction } from './database/database';

/** A read model that stands still just before an event, while the others go on. */
export interface PausedModel extends Pause {
  readonly model: string;
}

/** Which read models of a generation stand still, and which skips it honours: those that were recorded before it. */
export const PAUSE_BOOKS = [
  `create table if not exists pauses (
     generation integer not null, model text not null, number integer not null, position text not null,
     stream text not null, revision integer not null, event_id text not null, type text not null, reason text not null,
     since text not null, primary key (generation, model)
   )`,
  `create table if not exists skips (
     generation integer not null, event_id text not null, consumer text not null,
     primary key (generation, event_id, consumer)
   )`,
];

/** The read models of a generation that stand still, in the order in which they came to. */
export const pausesOf = (statements: Pick<Statements, 'rows'>, generation: number): Promise<PausedModel[]> =>
  statements.rows(
    `select model, number, position, stream, revision, event_id as "eventId", type, reason, since
     from pauses where generation = ? order by number, model`,
    [generation],
  );

/** Writes down that a read model stands still from here on. */
export const addPause = (transaction: WriteTransaction, generation: number, pause: PausedModel): Promise<void> =>
  transaction.run(
    `insert into pauses (generation, model, number, position, stream, revision, event_id, type, reason, since)
     values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    [
      ...[generation, pause.model, pause.number, pause.position, pause.stream, pause.revision],
      ...[pause.eventId, pause.type, pause.reason, pause.since],
    ],
  );

/** The skips that a generation honours. */
export async function skipsOf(statements: Pick<Statements, 'rows'>, generation: number): Promise<Skips> {
  const rows = await statements.rows<{ event_id: string; consumer: string }>(
    'select event_id, consumer from skips where generation = ?',
    [generation],
  );
  const skips = new Map<string, Set<string>>();
  for (const { event_id: id, consumer } of rows) skips.set(id, (skips.get(id) ?? new Set()).add(consumer));
  return skips;
}

/** Writes down which skips a generation honours, before its first event. */
export async function writeSkips(transaction: WriteTransaction, generation: number, skips: Skips): Promise<void> {
  for (const [id, consumers] of skips)
    for (const consumer of consumers)
      await transaction.run('insert into skips (generation, event_id, consumer) values (?, ?, ?)', [
        ...[generation, id, consumer],
      ]);
}

/** Forgets a generation that is thrown away. */
export async function dropBooks(transaction: WriteTransaction, generation: number): Promise<void> {
  for (const table of ['pauses', 'skips', 'closures'])
    await transaction.run(`delete from ${table} where generation = ?`, [generation]);
}
