import fc from 'fast-check';
import type { Numbered, Recorded } from '@sagsgang/kernel/event';
import { addDays } from '@sagsgang/kernel/plain-date';
import type { DomainEvent } from '@sagsgang/domain/event-types';
import { anySteps, perform, prelude } from '@sagsgang/domain/testing/random-story';
import { Story } from '@sagsgang/domain/testing/story';
import { newModels, runs } from '../testing/spec-models';
import type { ReadModels } from '../store';
import { figure, FIGURE_NAMES, type FigureDetail } from './query';
import { anyYear } from './testing/any-year';
import { recomputed, standingEvents } from './testing/recomputed';

const anyDay = fc.constantFrom('2025-02-20', '2025-04-20', '2025-09-01');

/** A year, anything at all after a year, or anything at all, as a log; its days go by. */
const anyWork = fc.oneof(
  fc.tuple(anyYear, anySteps({ annulling: true })).map(([year, rest]) => [...year, ...rest]),
  anySteps({ annulling: true }),
  anyYear,
);
const anyHistory = anyWork.map((steps): readonly Numbered<DomainEvent>[] => {
  const story = new Story();
  prelude(story);
  steps.forEach((step, index) => {
    story.simulation.today = addDays('2025-01-02', 4 * index);
    perform(step, story);
  });
  return story.simulation.log.map((event, number) => ({ ...event, number }) as Numbered<DomainEvent>);
});

async function projected(events: readonly Numbered<DomainEvent>[]): Promise<ReadModels> {
  const models = await newModels();
  const load = (stream: string): Promise<readonly Recorded<DomainEvent>[]> =>
    Promise.resolve(events.filter((event) => event.stream === stream));
  await models.apply(events, load);
  return models;
}

async function allOf(models: ReadModels, at: number | null, today: string): Promise<readonly FigureDetail[]> {
  const found = await models.read(at, (reading) =>
    Promise.all(FIGURE_NAMES.map((name) => figure(reading, today, name))),
  );
  return found.filter((each) => each !== null);
}

const sizesOf = ({ name, value, counted, of, leftOut }: FigureDetail) => {
  return [name, { value, counted, of, leftOut: leftOut.reduce((sum, { count }) => sum + count, 0) }] as const;
};

describe('the figures of any history', () => {
  it('are what counting in the log gives, now and as of any event, and name events that stand', async () => {
    await fc.assert(
      fc.asyncProperty(anyHistory, fc.nat(1_000), anyDay, async (events, nth, today) => {
        const models = await projected(events);
        const at = nth % events.length;
        for (const [moment, until] of [[null, events.length] as const, [at, at + 1] as const]) {
          const known = events.slice(0, until);
          const found = await allOf(models, moment, today);
          expect(Object.fromEntries(found.map(sizesOf))).toMatchObject(recomputed(known, today));
          const standing = new Set(standingEvents(known).map(({ number }) => number));
          const behind = found.flatMap((each) => each.behind);
          for (const { events: numbers } of behind) for (const number of numbers) expect(standing).toContain(number);
          for (const { caseId, events: numbers } of behind) expect(caseId === null || numbers.length > 0).toBe(true);
        }
      }),
      { numRuns: runs(60) },
    );
  }, 120_000);

  it('are not empty: such histories have something to count of each kind', () => {
    const samples = fc.sample(anyHistory, { numRuns: 150, seed: 1 });
    const days = ['2025-02-20', '2025-04-20', '2025-09-01'];
    const sizes = samples.flatMap((events) => days.map((day) => recomputed(events, day)));
    const reached = sizes.flatMap((each) =>
      Object.entries(each).flatMap(([name, { counted }]) => (counted > 0 ? [name] : [])),
    );
    const inNoTerm = 'open-at-term-end';
    expect(Object.keys(sizes[0] ?? {}).filter((name) => name !== inNoTerm && !reached.includes(name))).toEqual([]);
  });
});
