import { AT_START, CheckpointMoved, type Checkpoint } from '@sagsgang/kernel/checkpoint';
import { type RowStore } from '../row-store';

/** Rows and checkpoints in memory, for tests. Rows are kept as JSON, so that nothing else can be kept in them. */
export class MemoryRowStore implements RowStore {
  private readonly checkpoints = new Map<string, Checkpoint>();
  private readonly kept = new Map<string, string>();

  checkpoint(owner: string): Promise<Checkpoint> {
    return Promise.resolve(this.checkpoints.get(owner) ?? AT_START);
  }

  rows(owner: string, keys: readonly string[]): Promise<ReadonlyMap<string, unknown>> {
    const found = keys.flatMap((key) => {
      const row = this.kept.get(`${owner}\n${key}`);
      return row === undefined ? [] : [[key, JSON.parse(row)] as const];
    });
    return Promise.resolve(new Map(found));
  }

  async save(owner: string, from: Checkpoint, to: Checkpoint, rows: ReadonlyMap<string, unknown>): Promise<void> {
    const at = await this.checkpoint(owner);
    if (at.number !== from.number || at.position !== from.position) throw new CheckpointMoved(owner);
    for (const [key, row] of rows) this.kept.set(`${owner}\n${key}`, JSON.stringify(row));
    this.checkpoints.set(owner, to);
  }

  close(): Promise<void> {
    return Promise.resolve();
  }
}
