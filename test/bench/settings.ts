const scale = positive('SAGSGANG_BENCH_SCALE', 1);

/** How often each measurement is made; medians are told. */
export const ROUNDS = positive('SAGSGANG_BENCH_ROUNDS', 7);

/** A count at the scale of this run: SAGSGANG_BENCH_SCALE=0.05 makes everything a twentieth, for trying the bench. */
export function scaled(count: number): number {
  return Math.max(1, Math.round(count * scale));
}

/** Tells the person who waits how far the run is; standard output belongs to the figures. */
export function say(sentence: string): void {
  process.stderr.write(`${sentence}\n`);
}

function positive(name: string, otherwise: number): number {
  const value = Number(process.env[name] ?? otherwise);
  if (!(value > 0)) throw new RangeError(`${name} must be a number above 0`);
  return value;
}
