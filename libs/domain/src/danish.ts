import type { PlainDate } from '@sagsgang/kernel/plain-date';

/** A date as refusals write it: `19.04.2024`. */
export const danishDate = (date: PlainDate): string => date.split('-').reverse().join('.');

/** Things listed in a Danish sentence: `r1, r2 og r3`. */
export function danishList(things: readonly string[]): string {
  if (things.length < 2) return things.join('');
  return `${things.slice(0, -1).join(', ')} og ${things.at(-1)}`;
}
