import type { Checkpoint } from '@sagsgang/kernel/checkpoint';

/** Durable rows of plain JSON, one owner each, that change in one transaction with their owner's checkpoint. */
export interface RowStore {
  checkpoint(owner: string): Promise<Checkpoint>;
  /** The rows that exist, by key. */
  rows(owner: string, keys: readonly string[]): Promise<ReadonlyMap<string, unknown>>;
  /** @throws CheckpointMoved where the owner's checkpoint is no longer `from` */
  save(owner: string, from: Checkpoint, to: Checkpoint, rows: ReadonlyMap<string, unknown>): Promise<void>;
  close(): Promise<void>;
}
