import fc from 'fast-check';
import { CheckpointMoved, AT_START } from '@sagsgang/kernel/checkpoint';
import type { Begun } from '@sagsgang/kernel/overlap';
import { listCases } from './case-overview/query';
import { Registry } from './registry';
import { READ_MODELS } from './read-models';
import { RebuildNeeded, type Batches, type ReadModels } from './store';
import { anyLog } from './testing/any-log';
import { dump } from './testing/dump';
import { connectTo } from './testing/spec-databases';
import { newPlace, newModels, project, runs } from './testing/spec-models';
import type { SpecLog } from './testing/spec-log';
import { Story } from './testing/story';

const titles = (models: ReadModels, at: number | null = null): Promise<string[]> =>
  models.read(at, async (reading) => (await listCases(reading)).cases.map(({ title }) => title));

const story = (): Story => new Story().body().opened('havn', 'Ny havn').opened('bro', 'Ny bro');

/** What the log holds after a checkpoint, in batches of a few events. */
const readAfter = (log: SpecLog) =>
  async function* ({ number }: { readonly number: number }): Batches {
    for (let from = number + 1; from < log.events.length; from += 3)
      yield await Promise.resolve(log.events.slice(from, from + 3));
  };

const rowsOf = async (place: string): Promise<Record<string, unknown[]>> => {
  const database = await connectTo(place);
  try {
    return await dump(database);
  } finally {
    await database.close();
  }
};

describe('the checkpoint', () => {
  it('stands before the first event in an empty database', async () => {
    expect(await (await newModels()).checkpoint()).toEqual(AT_START);
  });

  it('stands at the last event that was projected', async () => {
    const models = await newModels();
    await project(models, story().log);
    expect(await models.checkpoint()).toEqual({ number: 2, position: '30' });
  });

  it('stays where it was when a batch is empty', async () => {
    const models = await newModels();
    await project(models, story().log);
    expect(await models.apply([], story().log.load)).toEqual({ number: 2, position: '30' });
  });

  it('survives the process', async () => {
    const place = await newPlace();
    await project(await newModels({ place }), story().log);
    expect((await (await newModels({ place })).checkpoint()).number).toBe(2);
  });

  it('refuses events that were projected already, and events after a gap', async () => {
    const [models, { log }] = [await newModels(), story()];
    await project(models, log, 2);
    await expect(models.apply(log.events.slice(1), log.load)).rejects.toThrow(CheckpointMoved);
    await expect(models.apply(log.events.slice(0, 1), log.load)).rejects.toThrow(CheckpointMoved);
    expect(await titles(models)).toEqual(['Ny havn']);
    await project(models, log);
    expect(await titles(models)).toEqual(['Ny havn', 'Ny bro']);
  });

  it('lets one of two processes win, and the other go on from there', async () => {
    const [place, { log }] = [await newPlace(), story()];
    const [first, second] = [await newModels({ place }), await newModels({ place })];
    await first.apply(log.events.slice(0, 2), log.load);
    await expect(second.apply(log.events.slice(0, 3), log.load)).rejects.toThrow(CheckpointMoved);
    await project(second, log);
    await expect(first.apply(log.events.slice(2), log.load)).rejects.toThrow(CheckpointMoved);
    expect(await titles(first)).toEqual(['Ny havn', 'Ny bro']);
  });
});

describe('projecting', () => {
  it('gives the same rows in batches of any size, with any memory, by two processes in turn', async () => {
    await fc.assert(
      fc.asyncProperty(anyLog(40), fc.integer({ min: 1, max: 9 }), fc.nat(3), async (log, batch, cachedStreams) => {
        const places = [await newPlace(), await newPlace(), await newPlace()] as const;
        await project(await newModels({ place: places[0] }), log);
        await project(await newModels({ place: places[1], cachedStreams }), log, log.events.length, batch);
        const inTurn = [await newModels({ place: places[2] }), await newModels({ place: places[2] })] as const;
        for (const { number } of log.events) await project(number % 3 === 0 ? inTurn[0] : inTurn[1], log, number + 1);
        const rows = await rowsOf(places[0]);
        expect(await rowsOf(places[1])).toEqual(rows);
        expect(await rowsOf(places[2])).toEqual(rows);
      }),
      { numRuns: runs(20) },
    );
  });

  it('gives the same rows where each batch is begun while the one before is written', async () => {
    await fc.assert(
      fc.asyncProperty(anyLog(40), fc.integer({ min: 1, max: 9 }), async (log, size) => {
        const places = [await newPlace(), await newPlace()] as const;
        await project(await newModels({ place: places[0] }), log);
        const overlapping = await newModels({ place: places[1] });
        const begun: Begun<unknown>[] = [];
        for (let from = 0; from < log.events.length; from += size)
          begun.push(await overlapping.begin(log.events.slice(from, from + size), log.load));
        await Promise.all(begun.map(({ written }) => written));
        expect(await rowsOf(places[1])).toEqual(await rowsOf(places[0]));
      }),
      { numRuns: runs(10) },
    );
  });

  it('writes nothing that was begun after what could not be written, and goes on from there', async () => {
    const [place, alone] = [await newPlace(), await newPlace()];
    const { log } = story().opened('kaj', 'Ny kaj').opened('vej', 'Ny vej');
    const [late, quick] = [await newModels({ place }), await newModels({ place })];
    await project(late, log, 1);
    await project(quick, log, 4);
    // The late one knows nothing of that.
    const writtenAfter = async (from: number) => (await late.begin(log.events.slice(from, from + 1), log.load)).written;
    const ended = await Promise.allSettled([writtenAfter(1), writtenAfter(2)]);
    expect(ended.map((one) => one.status === 'rejected' && one.reason instanceof CheckpointMoved)).toEqual([
      true,
      true,
    ]);
    await project(late, log);
    await project(await newModels({ place: alone }), log);
    expect(await rowsOf(place)).toEqual(await rowsOf(alone));
  });

  it('answers from one moment, whatever is projected meanwhile', async () => {
    const [models, { log }] = [await newModels(), story()];
    await project(models, log, 2);
    const seen = await models.read(null, async (reading) => {
      const before = (await listCases(reading)).total;
      await project(models, log);
      return [before, (await listCases(reading)).total];
    });
    expect(seen).toEqual([1, 1]);
    expect(await titles(models)).toHaveLength(2);
  });
});

describe('a rebuild', () => {
  it('gives the same rows as following did', async () => {
    await fc.assert(
      fc.asyncProperty(anyLog(40), async (log) => {
        const place = await newPlace();
        const models = await newModels({ place });
        await project(models, log, log.events.length, 4);
        const before = await rowsOf(place);
        const at = await models.rebuild(readAfter(log), log.load);
        expect(at).toEqual(await models.checkpoint());
        expect((await models.status()).generation).toBe(2);
        expect(await rowsOf(place)).toEqual(before);
      }),
      { numRuns: runs(10) },
    );
  });

  it('reads the log also where nothing was projected before', async () => {
    const [models, { log }] = [await newModels(), story()];
    expect(await models.rebuild(readAfter(log), log.load)).toEqual({ number: 2, position: '30' });
    expect(await titles(models)).toEqual(['Ny havn', 'Ny bro']);
  });

  it('goes on reading while the live tables are ahead of it', async () => {
    const [models, { log }] = [await newModels(), story()];
    await project(models, log, 2);
    let reads = 0;
    const growing = async function* (after: { readonly number: number }): Batches {
      reads += 1;
      yield* readAfter(log)(after);
      if (reads === 1) {
        log.record('case-tunnel', {
          type: 'CaseOpened',
          data: { bodyId: 'fjordraadet', title: 'Ny tunnel', journalNumber: null, caseworkers: [] },
        });
        await project(models, log);
      }
    };
    expect(await models.rebuild(growing, log.load)).toEqual({ number: 3, position: '40' });
    expect(await titles(models)).toEqual(['Ny havn', 'Ny bro', 'Ny tunnel']);
  });

  it('follows a log that was put back from an older copy', async () => {
    const [models, { log }] = [await newModels(), story()];
    await project(models, log);
    const older = story().log;
    older.events.pop();
    await models.rebuild(readAfter(older), older.load);
    expect(await titles(models)).toEqual(['Ny havn']);
    expect((await models.checkpoint()).number).toBe(1);
  });

  it('leaves the live tables as they are when it fails, and can be made again', async () => {
    const [models, { log }] = [await newModels(), story()];
    await project(models, log);
    const broken = async function* (): Batches {
      yield log.events.slice(0, 1);
      await Promise.reject(new Error('loggen kan ikke læses'));
    };
    await expect(models.rebuild(broken, log.load)).rejects.toThrow('loggen kan ikke læses');
    expect(await titles(models)).toEqual(['Ny havn', 'Ny bro']);
    await models.rebuild(readAfter(log), log.load);
    expect(await titles(models)).toEqual(['Ny havn', 'Ny bro']);
  });

  it('is noticed by another process, which goes on in the new tables', async () => {
    const [place, { log }] = [await newPlace(), story()];
    const [server, tool] = [await newModels({ place }), await newModels({ place })];
    await project(server, log, 2);
    await tool.rebuild(readAfter(log), log.load);
    log.record('case-havn', { type: 'CaseClosed', data: { reason: null } });
    await project(server, log);
    expect(await titles(server)).toEqual(['Ny havn', 'Ny bro']);
    expect(await server.status()).toMatchObject({ generation: 2, checkpoint: { number: 3 } });
  });
});

describe('read models of another version', () => {
  const raised = new Registry(READ_MODELS.map((model) => ({ ...model, version: model.version + 1 })));

  it('are not needed while the code is the one that filled the tables', async () => {
    expect(await (await newModels()).needsRebuild()).toBe(false);
  });

  it('want a rebuild, project nothing before it, and are right after it', async () => {
    const [place, { log }] = [await newPlace(), story()];
    await project(await newModels({ place }), log, 2);
    const models = await newModels({ place, registry: raised });
    expect(await models.needsRebuild()).toBe(true);
    const [{ name, version }] = READ_MODELS;
    expect((await models.status()).models[0]).toMatchObject({ name, version: version + 1, builtVersion: version });
    await expect(models.apply(log.events.slice(2), log.load)).rejects.toThrow(RebuildNeeded);
    await models.rebuild(readAfter(log), log.load);
    expect(await models.needsRebuild()).toBe(false);
    expect(await titles(models)).toEqual(['Ny havn', 'Ny bro']);
  });

  it('are noticed by their columns where somebody forgot to raise the version', async () => {
    const [first, ...rest] = READ_MODELS;
    const renamed = new Registry([{ ...first, projections: [] }, ...rest]);
    expect(await (await newModels({ place: await newPlace(), registry: renamed })).needsRebuild()).toBe(false);
    const place = await newPlace();
    await newModels({ place });
    expect(await (await newModels({ place, registry: renamed })).needsRebuild()).toBe(true);
  });
});

it('the status names every read model with its rows', async () => {
  const models = await newModels();
  await project(models, story().log);
  expect(await models.status()).toMatchObject({ generation: 1, checkpoint: { number: 2 }, needsRebuild: false });
  expect((await models.status()).models.find(({ name }) => name === 'case-overview')?.rows).toBe(4);
});
