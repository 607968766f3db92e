import fc from 'fast-check';
import { describeOnPostgres } from '../../../../test/postgres-server/on-postgres';
import { PostgresServer } from '../../../../test/postgres-server/server';
import { findCases, listCases } from '../case-overview/query';
import { openReadModels, type ReadModels } from '../store';
import { anyLog } from '../testing/any-log';
import { dump } from '../testing/dump';
import { everything } from '../testing/everything';
import { connectTo, postgresDatabases, sqliteFiles, type SpecDatabases } from '../testing/spec-databases';
import { project, SPEC_KEYS } from '../testing/spec-models';
import type { SpecLog } from '../testing/spec-log';
import { Story } from '../testing/story';

describeOnPostgres('the two databases', () => {
  let server: PostgresServer;
  let postgres: SpecDatabases;

  beforeAll(async () => {
    server = await PostgresServer.start();
    postgres = postgresDatabases(server);
  }, 60_000);

  afterAll(() => server.stop());

  /** Projects the log into a file and into PostgreSQL, and looks at both. */
  async function inBoth(log: SpecLog, batch: number, look: (file: Side, postgres: Side) => Promise<void>) {
    const [file, url] = [await sqliteFiles.newPlace(), await postgres.newPlace()];
    const [inFile, inPostgres] = [await open(file, log, batch), await open(url, log, batch)];
    await look(inFile, inPostgres);
    for (const { models, close } of [inFile, inPostgres]) await models.close().then(close);
    await sqliteFiles.remove(file);
    await postgres.remove(url);
  }

  it('hold the same rows and give the same answers to every question, now and as of every earlier event', async () => {
    await fc.assert(
      fc.asyncProperty(anyLog(24), fc.integer({ min: 1, max: 9 }), async (log, batch) => {
        await inBoth(log, batch, async (file, other) => {
          expect(await other.rows()).toEqual(await file.rows());
          for (const at of [null, -1, ...log.events.map(({ number }) => number)])
            expect(await other.models.read(at, everything)).toEqual(await file.models.read(at, everything));
        });
      }),
      { numRuns: Number(process.env['AS_OF_RUNS'] ?? 3) },
    );
  }, 120_000);

  it('give lists in the same order, whatever letters the ids and titles have', async () => {
    const story = new Story().body();
    const ids = ['b', 'B', 'a-1', 'a1', 'a_1', 'å', 'Å', 'aa', 'z', 'æ', 'ø', '_', '-', '10', '9'];
    for (const id of ids) story.opened(id, `Sag om ${id}`);
    // All at one moment, so that the id alone decides.
    for (const [at, event] of story.log.events.entries())
      story.log.events[at] = { ...event, metadata: { ...event.metadata, recordedAt: '2025-01-01T00:00:00.000Z' } };
    await inBoth(story.log, 100, async (file, other) => {
      const inFile = await file.models.read(null, (reading) => listCases(reading, { limit: 7 }));
      expect(await other.models.read(null, (reading) => listCases(reading, { limit: 7 }))).toEqual(inFile);
      const after = { limit: 20, after: inFile.after };
      expect(await other.models.read(null, (reading) => listCases(reading, after))).toEqual(
        await file.models.read(null, (reading) => listCases(reading, after)),
      );
    });
  });

  it.each(['ærø', 'ÆRØ', 'école', 'ÉCOLE', '100 %', '100_', 'c:\\d', "o'brien", 'ßtraße', 'nul'])(
    'find the same cases by %j',
    async (words) => {
      const titles = ['Færgen til ÆRØ', 'École', '100 % grøn', 'C:\\D', "O'Brien", 'ßtraße', 'NUL\0 og \u0001'];
      const story = new Story().body();
      titles.forEach((title, at) => story.opened(`sag-${at}`, title));
      await inBoth(story.log, 100, async (file, other) => {
        const found = await file.models.read(null, (reading) => findCases(reading, words));
        expect(await other.models.read(null, (reading) => findCases(reading, words))).toEqual(found);
      });
    },
  );

  it('keep a text as it is, also one with characters that PostgreSQL cannot keep', async () => {
    const title = 'før\0efter\u0001\u0002';
    await inBoth(new Story().body().opened('havn', title).log, 100, async (file, other) => {
      for (const { models } of [file, other]) {
        const { cases } = await models.read(null, (reading) => listCases(reading));
        expect(cases).toMatchObject([{ title }]);
      }
    });
  });
});

/** One database with the log in it. */
interface Side {
  readonly models: ReadModels;
  readonly rows: () => Promise<Record<string, unknown[]>>;
  readonly close: () => Promise<void>;
}

async function open(place: string, log: SpecLog, batch: number): Promise<Side> {
  const models = await openReadModels({ keys: SPEC_KEYS, database: await connectTo(place) });
  await project(models, log, log.events.length, batch);
  const looking = await connectTo(place);
  return { models, rows: () => dump(looking), close: () => looking.close() };
}
