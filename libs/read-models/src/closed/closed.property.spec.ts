import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import type { DomainEvent } from '@sagsgang/domain/event-types';
import { anyLog } from '../testing/any-log';
import { dump } from '../testing/dump';
import { everything, everythingButSearches } from '../testing/everything';
import { connectTo } from '../testing/spec-databases';
import { SpecLog } from '../testing/spec-log';
import { newModels, newPlace, project, runs } from '../testing/spec-models';
import { accessSet, CLOSED_CASE, MARKER, marked } from '../testing/marked-log';
import { isSealed } from './sealing';

const numRuns = runs(8);

const anyMarkedLog = anyLog(30).map(marked);

async function modelsOf(log: SpecLog, place: string) {
  const models = await newModels({ place });
  await project(models, log, undefined, 7);
  return models;
}

async function rowsIn(place: string): Promise<string> {
  const database = await connectTo(place);
  try {
    return JSON.stringify(await dump(database));
  } finally {
    await database.close();
  }
}

/** Everything that lies beside each other in the folder of a file; nothing of a database on a server. */
function bytesOf(place: string): string {
  if (place.includes('://')) return '';
  const folder = dirname(place);
  return readdirSync(folder)
    .map((name) => readFileSync(join(folder, name)).toString('latin1'))
    .join('\n');
}

/** The log as far as it was before anything was closed. */
function opened(log: SpecLog): SpecLog {
  const until = log.events.findIndex(({ type }) => type === 'AccessSet');
  const open = new SpecLog();
  for (const { stream, type, data, metadata } of log.events.slice(0, until))
    open.record(stream, { type, data } as DomainEvent, metadata);
  return open;
}

describe('whatever is written in a closed case', () => {
  it('is in no public answer, of any moment', async () => {
    await fc.assert(
      fc.asyncProperty(anyMarkedLog, async (log) => {
        const models = await modelsOf(log, await newPlace());
        for (const at of [null, log.events.length - 2, Math.floor(log.events.length / 2)]) {
          expect(JSON.stringify(await models.read(at, everything, 'public'))).not.toContain(MARKER);
        }
      }),
      { numRuns },
    );
  }, 60_000);

  it('is in no row of any version, nor anywhere in the file', async () => {
    await fc.assert(
      fc.asyncProperty(anyMarkedLog, async (log) => {
        const place = await newPlace();
        await modelsOf(log, place);
        expect(await rowsIn(place)).not.toContain(MARKER);
        expect(bytesOf(place)).not.toContain(MARKER);
      }),
      { numRuns },
    );
  }, 60_000);

  it('is told to the secretariat as if nothing had been closed, and lies in clear again once it was opened', async () => {
    await fc.assert(
      fc.asyncProperty(anyMarkedLog, async (log) => {
        const [last, place] = [log.events.length - 1, await newPlace()];
        const models = await newModels({ place });
        await project(models, log, last);
        const then = await models.read(null, everythingButSearches);
        await project(models, log);
        expect(await models.read(last - 1, everythingButSearches)).toEqual(then);
        log.record(`case-${CLOSED_CASE}`, accessSet(false));
        await project(models, log);
        expect(await models.read(last - 1, everythingButSearches)).toEqual(then);
        const texts = JSON.parse(await rowsIn(place)) as Record<string, string[]>;
        const ofCase = (texts['cases'] ?? []).map((row) => JSON.parse(row) as Record<string, unknown>);
        expect(ofCase.filter(({ case_id: id, title }) => id === CLOSED_CASE && isSealed(title))).toEqual([]);
      }),
      { numRuns },
    );
  }, 60_000);
});

describe('the properties above', () => {
  it('are not empty: as long as nothing is closed, the public is shown what is written, and so are the rows', async () => {
    const texts = new Set<string>();
    for (const log of fc.sample(anyMarkedLog, { numRuns: 10, seed: 1 })) {
      const place = await newPlace();
      const models = await newModels({ place });
      await project(models, opened(log));
      texts.add(JSON.stringify(await models.read(null, everything, 'public')).includes(MARKER) ? 'answered' : '');
      texts.add((await rowsIn(place)).includes(MARKER) ? 'written' : '');
    }
    expect([...texts]).toEqual(expect.arrayContaining(['answered', 'written']));
  });
});
