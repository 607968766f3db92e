import type { Chance } from '../chance';

/** Who is killed. */
export const VICTIMS = ['a sender', 'a projector', 'the server', 'PostgreSQL', 'EventStoreDB'] as const;
export type Victim = (typeof VICTIMS)[number];

/** Between whom connections suffer. */
export const PARTIES = ['senders', 'server', 'projector 1', 'projector 2'] as const;
export type Party = (typeof PARTIES)[number];
export const SERVICES = ['EventStoreDB', 'PostgreSQL'] as const;
export type Service = (typeof SERVICES)[number];

/** What befalls connections. */
const WEATHER = ['cut', 'silent', 'ended for the client', 'ended for the server', 'slow'] as const;
export type Weather = (typeof WEATHER)[number];

/** Something that happens so many milliseconds after the last trouble. `nth`: which one, where there are several. */
export type Trouble = { readonly afterMs: number } & (
  | { readonly kind: 'kill'; readonly victim: Victim; readonly nth: number }
  | { readonly kind: 'weather'; readonly party: Party; readonly service: Service; readonly how: Weather }
);

const TROUBLES_A_ROUND = 7;
const LONGEST_PAUSE_MS = 700;

/** Kills and weather by chance, half of each. @param victims those that can be killed here */
export function troublesOf(chance: Chance, victims: readonly Victim[]): readonly Trouble[] {
  const one = <T>(list: readonly T[]): T => list[chance.upTo(list.length - 1)];
  return Array.from({ length: TROUBLES_A_ROUND }, (): Trouble => {
    const afterMs = chance.upTo(LONGEST_PAUSE_MS);
    return chance.upTo(1) === 0
      ? { afterMs, kind: 'kill', victim: one(victims), nth: chance.upTo(1_000) }
      : { afterMs, kind: 'weather', party: one(PARTIES), service: one(SERVICES), how: one(WEATHER) };
  });
}

/** A trouble in words, for whoever looks at a failure. */
export function tell(trouble: Trouble): string {
  const what =
    trouble.kind === 'kill'
      ? `kill -9 of ${trouble.victim} (${trouble.nth})`
      : `connections of ${trouble.party} to ${trouble.service}: ${trouble.how}`;
  return `after ${trouble.afterMs} ms: ${what}`;
}
