/** Chance that can be had again: the same seed gives the same moments. */
export interface Chance {
  readonly seed: number;
  /** A whole number from 0 to `most`, both included. */
  upTo(most: number): number;
}

/** Chance from `SAGSGANG_CRASH_SEED`, else from a seed of its own. The generator is a linear congruence modulo 2^32. */
export function chanceFromSeed(given = process.env['SAGSGANG_CRASH_SEED']): Chance {
  const seed = given === undefined || given === '' ? Date.now() % 1_000_000 : Number(given);
  if (!Number.isInteger(seed)) throw new Error(`SAGSGANG_CRASH_SEED=${given}: write a whole number`);
  let state = seed >>> 0;
  return {
    seed,
    upTo(most) {
      state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
      return Math.floor((state / 2 ** 32) * (most + 1));
    },
  };
}
