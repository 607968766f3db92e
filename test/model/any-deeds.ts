import fc from 'fast-check';
import type { Command } from '@sagsgang/kernel/command';
import { streamOf, type Category } from '@sagsgang/kernel/stream';
import { anyBodyCommand } from '@sagsgang/domain/testing/any-body-command';
import { anyCaseCommand } from '@sagsgang/domain/testing/any-case-command';
import { anyMeetingCommand } from '@sagsgang/domain/testing/any-meeting-command';

/** One thing that somebody tries, sensible or not. Plain data, so that a failing history can be read and played again. */
export type Deed =
  | { readonly stream: string; readonly command: Command }
  /** Takes back the nth entry that a person made. */
  | { readonly annul: number };

export const BODIES = ['kkr', 'byråd'] as const;
export const MEETINGS = ['m1', 'm2', 'm3'] as const;
export const CASES = ['1', '2', '3'] as const;

/** The specs of one stream name others by names of their own; here the streams of one town speak of each other. */
const SAME: Readonly<Record<string, string>> = {
  havnen: '1',
  broen: '2',
  'kkr-2025-02-07': 'm1',
  'kkr-2025-04-11': 'm3',
};

const to = (category: Category, ids: readonly string[], commands: fc.Arbitrary<Command>): fc.Arbitrary<Deed> =>
  fc.tuple(fc.constantFrom(...ids), commands).map(([id, { type, data }]) => ({
    stream: streamOf(category, id),
    command: { type, data: renamed(data) },
  }));

/** What a town does all day: mostly work on cases and meetings, a little on its bodies, and a mistake now and then. */
const anyDeed: fc.Arbitrary<Deed> = fc.oneof(
  { weight: 8, arbitrary: to('case', CASES, anyCaseCommand) },
  { weight: 5, arbitrary: to('meeting', MEETINGS, anyMeetingCommand) },
  { weight: 1, arbitrary: to('body', BODIES, anyBodyCommand) },
  { weight: 1, arbitrary: fc.nat(1_000).map((nth) => ({ annul: nth })) },
);

/** A history of a town, to be told after its prelude. */
export const anyDeeds = (length: { readonly minLength: number; readonly maxLength: number }) =>
  fc.array(anyDeed, length);

function renamed(value: unknown): unknown {
  if (typeof value === 'string') return SAME[value] ?? value;
  if (Array.isArray(value)) return value.map(renamed);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, renamed(each)]));
}
