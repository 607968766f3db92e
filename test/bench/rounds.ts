import { ROUNDS } from './settings';

/** Does its work once and gives what it measured: milliseconds, or a rate. */
export type Side = () => number | Promise<number>;

/** What each side measured, round by round. */
export type Rounds<Name extends string> = Readonly<Record<Name, readonly number[]>>;

/**
 * Measures all sides in turn, again and again, so that whatever else the machine does falls on all of them alike; every
 * other round goes backwards, since each side leaves caches for the next.
 */
export async function interleaved<Name extends string>(sides: Readonly<Record<Name, Side>>): Promise<Rounds<Name>> {
  const names = Object.keys(sides) as Name[];
  const measured = Object.fromEntries(names.map((name) => [name, [] as number[]])) as Record<Name, number[]>;
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const name of round % 2 === 0 ? names : [...names].reverse()) measured[name].push(await sides[name]());
  }
  return measured;
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  return (sorted[Math.ceil(middle) - 1] + sorted[Math.floor(middle)]) / 2;
}

/** The median of the quotients within each round: what slows a whole round down does not show. */
export function medianRatio(above: readonly number[], below: readonly number[]): number {
  return median(above.map((value, round) => value / below[round]));
}

/** Milliseconds that the work took. */
export async function timed(work: () => unknown): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

export function perSecond(count: number, milliseconds: number): number {
  return (count * 1_000) / milliseconds;
}
