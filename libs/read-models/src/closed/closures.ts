import { categoryOf, idOf } from '@sagsgang/kernel/stream';
import { closureOf, type Closure } from '@sagsgang/domain/case/closure';
import { sameJson } from '@sagsgang/domain/equality';
import type { Statements, WriteTransaction } from '../database/database';
import type { StreamModel } from '../stream-model';
import type { ClosedCases } from './sealed-rows';

/** What is closed when a batch is written, and the cases of which that has changed since the batch before. */
export interface Closing {
  readonly now: ClosedCases;
  readonly changed: ReadonlySet<string>;
}

/** What is closed of which case, as a generation's rows lie in the database. */
export const CLOSURE_BOOK = `create table if not exists closures (
  generation integer not null, case_id text not null, closure text not null, primary key (generation, case_id)
)`;

/** Keeps what is closed while events are projected. It is written down with the rows that are encrypted for it. */
export class Closures {
  private changed = new Set<string>();

  constructor(private now: ClosedCases = new Map()) {}

  static async found(statements: Pick<Statements, 'rows'>, generation: number): Promise<Closures> {
    const rows = await statements.rows<{ id: string; closure: string }>(
      'select case_id as id, closure from closures where generation = ?',
      [generation],
    );
    return new Closures(new Map(rows.map(({ id, closure }) => [id, JSON.parse(closure) as Closure])));
  }

  /** To be told of each stream once a batch of its events was projected. */
  see(stream: string, { state }: StreamModel): void {
    if (state === null || categoryOf(stream) !== 'case') return;
    const id = idOf(stream);
    const [before, after] = [this.now.get(id) ?? null, closureOf(state)];
    if (before === null && after === null) return;
    if (sameJson(before, after)) return;
    const now = new Map(this.now);
    if (after === null) now.delete(id);
    else now.set(id, after);
    this.now = now;
    this.changed.add(id);
  }

  /** For the batch that was projected. */
  take(): Closing {
    const { now, changed } = this;
    this.changed = new Set();
    return { now, changed };
  }
}

/** Writes down what has changed, in the transaction that writes the rows. */
export async function writeClosures(
  transaction: WriteTransaction,
  generation: number,
  { now, changed }: Closing,
): Promise<void> {
  for (const id of changed) {
    await transaction.run('delete from closures where generation = ? and case_id = ?', [generation, id]);
    const closure = now.get(id);
    if (closure === undefined) continue;
    await transaction.run('insert into closures (generation, case_id, closure) values (?, ?, ?)', [
      ...[generation, id, JSON.stringify(closure)],
    ]);
  }
}
