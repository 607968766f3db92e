import type { Position as ClientPosition, ReadPosition } from '@eventstore/db-client';
import type { Position } from '@sagsgang/kernel/position';

/** Before every event: the first record of a log is never an event, so that none has this position. */
export const BEFORE_ALL: Position = '0';

/** The port's position. An event that was appended by itself has one place in the log, so that both halves are equal. */
export const positionOf = ({ commit }: ClientPosition): Position => commit.toString();

/** The client's position, exact over all 64 bits. */
export function clientPosition(position: Position): ReadPosition {
  if (position === BEFORE_ALL) return 'start';
  const place = BigInt(position);
  return { commit: place, prepare: place };
}
