import fc from 'fast-check';
import { anyLog } from './testing/any-log';
import { everything, everythingButSearches } from './testing/everything';
import { newModels, project, runs } from './testing/spec-models';

/** Each run asks every question twice at every event; `AS_OF_RUNS` asks for more of them. */
const RUNS = Number(process.env['AS_OF_RUNS'] ?? 5);

describe('asking about the past', () => {
  it('gives every answer as it was given when no later event had been recorded', async () => {
    await fc.assert(
      fc.asyncProperty(anyLog(24), async (log) => {
        const [whole, growing] = [await newModels(), await newModels()];
        await project(whole, log);
        // What is closed today is not found by the words that it had before.
        const ask = log.events.some(({ type }) => type === 'AccessSet') ? everythingButSearches : everything;
        for (const { number } of log.events) {
          await project(growing, log, number + 1);
          const then = await growing.read(null, ask);
          expect(await whole.read(number, ask)).toEqual(then);
        }
      }),
      { numRuns: runs(RUNS) },
    );
  }, 120_000);

  it('knows nothing before the first event', async () => {
    await fc.assert(
      fc.asyncProperty(anyLog(10), async (log) => {
        const [models, empty] = [await newModels(), await newModels()];
        await project(models, log);
        expect(await models.read(-1, everything)).toEqual(await empty.read(null, everything));
      }),
      { numRuns: runs(5) },
    );
  });
});
