import fc from 'fast-check';
import { annulledIds, fold } from '@sagsgang/kernel/fold';
import type { Recorded } from '@sagsgang/kernel/event';
import { streamOf } from '@sagsgang/kernel/stream';
import { aggregateOf } from '@sagsgang/domain/aggregates';
import { PROFILE_NAMES } from '@sagsgang/domain/body/profile';
import { isUntreated } from '@sagsgang/domain/case/agenda';
import { caseStatus } from '@sagsgang/domain/case/case';
import { openDeferrals, openReturns } from '@sagsgang/domain/case/return';
import { POLICIES } from '@sagsgang/domain/policies/policies';
import { facts } from '@sagsgang/domain/testing/facts';
import { CASE_STATES } from '@sagsgang/domain/vocabulary';
import { caseHistory } from '@sagsgang/read-models/case-history/query';
import { deferredCases } from '@sagsgang/read-models/deferred/query';
import { anyDeeds, CASES } from './any-deeds';
import { readModelsOf } from './read-town';
import { Town, type Pace } from './town';

const profiles = fc.array(fc.option(fc.constantFrom(...PROFILE_NAMES)), { minLength: 2, maxLength: 2 });
const deeds = anyDeeds({ minLength: 20, maxLength: 80 });
// RUNS=2000 searches longer than a test run has time for; the reading properties are slower and take a share of it.
const numRuns = Number(process.env['RUNS'] ?? 100);
const often = { numRuns };
const seldom = { numRuns: Math.ceil(numRuns / 4) };

const caseOf = (town: Town, id: string) => town.simulation.caseOf(id);

const isDeferred = (town: Town, id: string): boolean => {
  const { returns, closing, material } = caseOf(town, id);
  return material !== null && openDeferrals(returns).length > 0 && !closing.closed;
};

describe('whatever a town does with its cases', () => {
  it('no case is lost from the list of those put off, and none stands on it that is not', async () => {
    await fc.assert(
      fc.asyncProperty(profiles, deeds, async (each, history) => {
        const town = new Town(each).live(history);
        const models = await readModelsOf(town);
        const { deferred } = await models.read(null, (reading) => deferredCases(reading, '2025-06-13'));
        const listed = new Set(deferred.map(({ caseId }) => caseId));
        expect([...listed].sort()).toEqual(CASES.filter((id) => isDeferred(town, id)));
      }),
      seldom,
    );
  });

  it('a case that was put off is called so, and each case stands somewhere', () => {
    fc.assert(
      fc.property(profiles, deeds, (each, history) => {
        const town = new Town(each).live(history);
        for (const id of CASES) {
          const status = caseStatus(caseOf(town, id));
          expect(CASE_STATES).toContain(status);
          if (isDeferred(town, id)) expect(status).toBe('postponed');
        }
      }),
      often,
    );
  });

  it('no promise is both kept and open', () => {
    fc.assert(
      fc.property(profiles, deeds, (each, history) => {
        const town = new Town(each).live(history);
        for (const id of CASES) {
          const open = openReturns(caseOf(town, id).returns).map(({ returnId }) => returnId);
          expect(keptIn(town, id).filter((returnId) => open.includes(returnId))).toEqual([]);
        }
      }),
      often,
    );
  });

  it('the history of a case tells every event of it', async () => {
    await fc.assert(
      fc.asyncProperty(profiles, deeds, async (each, history) => {
        const town = new Town(each).live(history);
        const models = await readModelsOf(town);
        for (const id of CASES) {
          const told = await models.read(null, (reading) => caseHistory(reading, id));
          const numbers = new Set(told?.history.map(({ number }) => number));
          const untold = town.simulation.log.filter(
            ({ stream }, number) => stream === streamOf('case', id) && !numbers.has(number),
          );
          expect(told === null ? [] : untold.map(({ type }) => type)).toEqual([]);
        }
      }),
      seldom,
    );
  });
});

describe('whatever is left of the log of a town', () => {
  it('any part of a stream folds, and takes any command with an answer', () => {
    fc.assert(
      fc.property(profiles, deeds, fc.infiniteStream(fc.boolean()), (each, history, kept) => {
        const { simulation, done } = new Town(each).live(history);
        for (const { stream, command } of done) {
          const aggregate = aggregateOf(stream);
          const rest = simulation.eventsOf(stream).filter(() => kept.next().value);
          const state = fold(aggregate, rest);
          expect(() => aggregate.references(command, state)).not.toThrow();
          expect(() => aggregate.decide(command, state, facts())).not.toThrow();
        }
      }),
      seldom,
    );
  });
});

describe('the policies of a town', () => {
  const lags = fc.array(fc.nat(8), { minLength: 1, maxLength: 20 });

  const fates = fc.array(fc.constantFrom('save', 'crash', 'none'), { minLength: 1, maxLength: 20 });

  it('do nothing twice where they crash and follow again from where they last were', () => {
    fc.assert(
      fc.property(profiles, deeds, lags, fates, (each, history, turns, crashes) => {
        const town = new Town(each, { policies: POLICIES, turns, fates: crashes }).live(history);
        const ids = town.simulation.log.map(({ id }) => id);
        expect(ids).toEqual([...new Set(ids)]);
        for (const id of CASES) {
          const seats = caseOf(town, id)
            .items.filter(isUntreated)
            .map(({ meetingId }) => meetingId);
          expect(seats).toEqual([...new Set(seats)]);
          const promises = caseOf(town, id).items.filter(({ status }) => status === 'proposed');
          const owed = promises.map(({ returnId }) => returnId).filter((returnId) => returnId !== null);
          expect(owed).toEqual([...new Set(owed)]);
        }
      }),
      often,
    );
  });

  it('come to the same whichever of them follows first', () => {
    const reversed: Pace = { policies: [...POLICIES].reverse(), turns: null };
    fc.assert(
      fc.property(profiles, deeds, (each, history) => {
        expect(outcome(new Town(each, reversed).live(history))).toEqual(outcome(new Town(each).live(history)));
      }),
      often,
    );
  });
});

function keptIn(town: Town, caseId: string): readonly string[] {
  const events: readonly Recorded[] = town.simulation.eventsOf(streamOf('case', caseId));
  const annulled = annulledIds(events);
  return events
    .filter(({ id, type }) => type === 'ReturnKept' && !annulled.has(id))
    .map(({ data }) => (data as { readonly returnId: string }).returnId);
}

/** Where every case stands and what is owed of it; the order in which two policies act is nobody's business. */
const outcome = (town: Town) =>
  CASES.map((id) => {
    const state = caseOf(town, id);
    const places = state.items.map(({ meetingId, status }) => `${meetingId} ${status}`).sort();
    return [id, caseStatus(state), places, state.returns.map(({ returnId, fate }) => `${returnId} ${fate}`).sort()];
  });
