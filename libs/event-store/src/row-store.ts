import type { Position } from '@sagsgang/kernel/position';

/** How far a consumer of the log has come: the last event that it handled. */
export interface Checkpoint {
  /** The event's contiguous number; -1 before the first. */
  readonly number: number;
  /** Its position; `0` before the first. */
  readonly position: Position;
}

export const AT_START: Checkpoint = { number: -1, position: '0' };

/** Somebody else moved the checkpoint in the meantime: read it again and go on from there. */
export class CheckpointMoved extends Error {
  override readonly name = 'CheckpointMoved';
  constructor(readonly owner: string) {
    super(`the checkpoint of ${owner} was moved by another process`);
  }
}

/** Durable rows of plain JSON, one owner each, that change in one transaction with their owner's checkpoint. */
export interface RowStore {
  checkpoint(owner: string): Promise<Checkpoint>;
  /** The rows that exist, by key. */
  rows(owner: string, keys: readonly string[]): Promise<ReadonlyMap<string, unknown>>;
  /** @throws CheckpointMoved where the owner's checkpoint is no longer `from` */
  save(owner: string, from: Checkpoint, to: Checkpoint, rows: ReadonlyMap<string, unknown>): Promise<void>;
  close(): Promise<void>;
}
