/** Item numbers in the order of an agenda: `2.10` after `2.9`, and what has no number last. */
export function compareItemNumbers(a: string | null, b: string | null): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  const [as, bs] = [a.split('.'), b.split('.')];
  for (let at = 0; at < Math.max(as.length, bs.length); at++) {
    const order = compareParts(as[at], bs[at]);
    if (order !== 0) return order;
  }
  return 0;
}

function compareParts(a: string | undefined, b: string | undefined): number {
  if (a === undefined || b === undefined) return Number(a !== undefined) - Number(b !== undefined);
  const [an, bn] = [Number.parseInt(a, 10), Number.parseInt(b, 10)];
  if (Number.isNaN(an) || Number.isNaN(bn) || an === bn) return a < b ? -1 : Number(a > b);
  return an - bn;
}
