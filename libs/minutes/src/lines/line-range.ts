import type { LineRange } from '../minutes-document';
import type { BodyLine } from './body-line';

/** First and last line number of some lines; null for none. */
export function rangeOf(lines: readonly BodyLine[] | null): LineRange | null {
  if (lines === null || lines.length === 0) return null;
  return [lines[0].number, lines.at(-1)!.number];
}
