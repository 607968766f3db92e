import type { Position } from '@sagsgang/kernel/position';

/** The last event that was projected: its contiguous number and its position in the log. */
export interface Checkpoint {
  readonly number: number;
  readonly position: Position;
}

/** Nothing was projected yet. */
export const START: Checkpoint = { number: -1, position: '0' };

/** The checkpoint is no longer where the batch begins: another process was quicker, or a rebuild took over. */
export class CheckpointMoved extends Error {
  override readonly name = 'CheckpointMoved';
  constructor(readonly expected: number) {
    super(`the read models no longer end at event ${expected}: read their checkpoint and go on from there`);
  }
}
