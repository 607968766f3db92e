/** An unsigned 64-bit position as a decimal string: JSON has no such number, and strings compare wrongly. */
export type Position = string;

/** Negative, zero or positive, as the first lies before, at or after the second. */
export function comparePositions(a: Position, b: Position): number {
  if (a.length !== b.length) return a.length - b.length;
  return a < b ? -1 : a > b ? 1 : 0;
}
