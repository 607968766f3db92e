import fc from 'fast-check';
import type { ProfileName } from '@sagsgang/domain/body/profile';
import { POLICIES } from '@sagsgang/domain/policies/policies';
import { anyDeeds } from './any-deeds';
import { Town, type Pace } from './town';

/** Towns enough to meet what can happen, always the same ones: of each kind of body, and with policies that come late. */
export function exampleTowns(): readonly Town[] {
  const lives = fc.sample(anyDeeds({ minLength: 240, maxLength: 240 }), { numRuns: 260, seed: 1 });
  return lives.map((deeds, nth) =>
    new Town(PROFILES[nth % PROFILES.length] ?? [], PACES[nth % PACES.length]).live(deeds),
  );
}

const PROFILES: readonly (readonly (ProfileName | null)[])[] = [
  ['ksl-council', 'kkr'],
  ['ksl-committee', 'ksl-council'],
  ['kkr', null],
];
const PACES: readonly Pace[] = [
  { policies: POLICIES, turns: [0] },
  { policies: POLICIES, turns: [0] },
  { policies: POLICIES, turns: null },
];
