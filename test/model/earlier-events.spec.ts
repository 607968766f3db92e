import fc from 'fast-check';
import { fold } from '@sagsgang/kernel/fold';
import type { Event, Recorded } from '@sagsgang/kernel/event';
import { aggregateOf } from '@sagsgang/domain/aggregates';
import { caseStatus, type CaseState } from '@sagsgang/domain/case/case';
import { EVENT_TYPES, type DomainEvent } from '@sagsgang/domain/event-types';
import { by, recorded } from '@sagsgang/domain/testing/recording';
import { CASE_STATES } from '@sagsgang/domain/vocabulary';
import { caseHistory } from '@sagsgang/read-models/case-history/query';
import { newModels, project } from '@sagsgang/read-models/testing/spec-models';
import { SpecLog } from '@sagsgang/read-models/testing/spec-log';
import earlier from './earlier-events.json';

/**
 * One event of every type as it was written before the working life of a case was told whole: fields that came later are
 * not there, as they will never be in logs of that time.
 */
interface Earlier {
  readonly category: string;
  readonly type: DomainEvent['type'];
  readonly data: object;
}

const EARLIER = earlier as readonly Earlier[];
const MEETING = 'meeting-kystudvalget-2025-03-14';
const STREAMS: Readonly<Record<string, string>> = { case: 'case-mole', meeting: MEETING, body: 'body-kystudvalget' };
const streamFor = ({ category }: Earlier): string => STREAMS[category] ?? category;

const streamOf = (category: string, events: readonly Earlier[]): readonly Recorded[] =>
  recorded(
    events.filter((each) => each.category === category).map((each) => by(each as unknown as Event, {})),
    STREAMS[category],
  );

/** The events in an order of their own, some of them left out: whatever a log of that time may hold. */
const anyPart = fc.shuffledSubarray([...EARLIER]);

describe('the events of earlier versions', () => {
  it('are of types that are still known, each in its first version', () => {
    expect(EARLIER.filter(({ type }) => EVENT_TYPES[type].version !== 1)).toEqual([]);
    expect(EARLIER.length).toBeGreaterThan(30);
  });

  it('fold in any order and number, and the case stands somewhere', () => {
    fc.assert(
      fc.property(anyPart, (part) => {
        for (const category of Object.keys(STREAMS)) {
          const aggregate = aggregateOf(STREAMS[category] ?? '');
          expect(() => fold(aggregate, streamOf(category, part))).not.toThrow();
        }
        const state = fold(aggregateOf('case-mole'), streamOf('case', part)) as CaseState;
        expect(CASE_STATES).toContain(caseStatus(state));
      }),
    );
  });

  it('are projected into every read model, and each of the case told in whole words', async () => {
    await fc.assert(
      fc.asyncProperty(anyPart, async (part) => {
        const log = new SpecLog();
        for (const each of part) log.record(streamFor(each), each as unknown as DomainEvent);
        const models = await newModels();
        await project(models, log);
        expect((await models.status()).paused).toEqual([]);
        const told = await models.read(null, (reading) => caseHistory(reading, 'mole'));
        for (const { text } of told?.history ?? []) expect(text).not.toMatch(/undefined|null|NaN|^$/);
      }),
      { numRuns: 20 },
    );
  });
});
