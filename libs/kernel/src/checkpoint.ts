import type { Position } from './position';

/** How far a consumer of the log has come: the last event that it handled. */
export interface Checkpoint {
  /** The event's contiguous number; -1 before the first. */
  readonly number: number;
  /** Its position; `0` before the first. */
  readonly position: Position;
}

/** Nothing was handled yet. */
export const AT_START: Checkpoint = { number: -1, position: '0' };

/** Somebody else moved the checkpoint in the meantime: read it again and go on from there. */
export class CheckpointMoved extends Error {
  override readonly name = 'CheckpointMoved';
  constructor(readonly owner: string) {
    super(`the checkpoint of ${owner} was moved by another process: read it again and go on from there`);
  }
}
