import fc from 'fast-check';
import { SKIPS_STREAM } from '@sagsgang/domain/operation/skipping';
import { caseHistory } from './case-history/query';
import { listCases } from './case-overview/query';
import { deadlines } from './deadlines/query';
import { upToOf } from './log/up-to';
import { listMeetings } from './meetings/query';
import type { PausedModel } from './pauses';
import { READ_MODELS } from './read-models';
import { tablesOf } from './registry';
import type { Batches, ReadModels } from './store';
import { anyLog } from './testing/any-log';
import { dump } from './testing/dump';
import { failing } from './testing/failing';
import { connectTo } from './testing/spec-databases';
import { newModels, newPlace, project, runs } from './testing/spec-models';
import type { SpecLog } from './testing/spec-log';
import { MARCH, MAY, Story } from './testing/story';

const OF_CASES = [
  'access',
  'awaited',
  'case-file',
  'case-history',
  'case-overview',
  'communications',
  'deadlines',
  'debate',
  'decision-path',
  'deferred',
  'figures',
  'follow-ups',
  'items',
  'preparation',
  'returns',
];

const titles = (models: ReadModels, at: number | null = null): Promise<string[]> =>
  models.read(at, async (reading) => (await listCases(reading)).cases.map(({ title }) => title));

const standingStill = async (models: ReadModels): Promise<Record<string, number>> =>
  Object.fromEntries((await models.paused()).map(({ model, number }) => [model, number]));

const readAfter = (log: SpecLog) =>
  async function* ({ number }: { readonly number: number }): Batches {
    for (let from = number + 1; from < log.events.length; from += 3)
      yield await Promise.resolve(log.events.slice(from, from + 3));
  };

const rebuild = (models: ReadModels, log: SpecLog) => models.rebuild(readAfter(log), log.load);

/** The rows of some read models. */
async function rowsOf(place: string, names: (name: string) => boolean): Promise<Record<string, unknown[]>> {
  const tables = READ_MODELS.filter(({ name }) => names(name)).flatMap(tablesOf);
  const database = await connectTo(place);
  const all = await dump(database);
  await database.close();
  return Object.fromEntries(tables.map(({ name }) => [name, all[name] ?? []]));
}

/** An operator lets read models go on without an event. */
function skip(log: SpecLog, { id, number, position, stream, revision, type }: PausedEvent, ...consumers: string[]) {
  const data = {
    eventId: id,
    number,
    position,
    stream,
    revision,
    eventType: type,
    consumers,
    reason: 'Skrevet forkert',
  };
  return log.record(SKIPS_STREAM, { type: 'EventSkipped', data });
}
type PausedEvent = Pick<SpecLog['events'][number], 'id' | 'number' | 'position' | 'stream' | 'revision' | 'type'>;

/** Two cases, of which the second one is only opened behind an event of the first that nobody can read. */
function poisoned() {
  const story = new Story().body().scheduled(MARCH).opened('havn', 'Ny havn');
  const poison = story.log.damaged('case-havn');
  story.opened('bro', 'Ny bro').scheduled(MAY).case('havn', 'CaseClosed', { reason: null });
  return { log: story.log, poison };
}

describe('an event that cannot be read', () => {
  it('pauses the read models of such streams before it, and the others and the checkpoint go on', async () => {
    const [models, { log, poison }] = [await newModels(), poisoned()];
    await project(models, log);
    expect((await models.checkpoint()).number).toBe(log.events.length - 1);
    expect(await standingStill(models)).toEqual(Object.fromEntries(OF_CASES.map((name) => [name, poison.number])));
    expect(await titles(models)).toEqual(['Ny havn']);
    const { meetings } = await models.read(null, (reading) => listMeetings(reading, {}));
    expect(meetings.map(({ id }) => id).sort()).toEqual([MARCH, MAY]);
  });

  it('is told at once, with its place and the reason, and found again by every process', async () => {
    const [place, { log, poison }] = [await newPlace(), poisoned()];
    const told: PausedModel[] = [];
    const onPaused = (pause: PausedModel) => told.push(pause);
    await project(await newModels({ place, onPaused }), log, log.events.length - 1, 1);
    const { number, position, stream, revision, id, type } = poison;
    const pause = { number, position, stream, revision, eventId: id, type, reason: 'the type Ukendt is unknown' };
    expect(told.map(({ model }) => model).sort()).toEqual(OF_CASES);
    expect(told[0]).toEqual({ ...pause, model: expect.any(String) as string, since: expect.any(String) as string });
    const again = await newModels({ place, onPaused: (found) => told.push(found) });
    expect((await again.status()).paused).toHaveLength(OF_CASES.length);
    told.length = 0;
    await project(again, log);
    expect(told.map(({ model }) => model).sort()).toEqual(OF_CASES);
    expect(await titles(again)).toEqual(['Ny havn']);
  });

  it('pauses them also by a process that begins just before it', async () => {
    const [place, { log, poison }] = [await newPlace(), poisoned()];
    await project(await newModels({ place }), log, poison.number);
    const other = await newModels({ place });
    await project(other, log);
    expect(Object.keys(await standingStill(other))).toEqual(OF_CASES);
  });

  it('makes every answer say what stands still, but those as of an earlier moment', async () => {
    const [models, { log, poison }] = [await newModels(), poisoned()];
    await project(models, log);
    const paused = async (at: number | null) => (await models.read(at, upToOf)).paused;
    expect(await paused(null)).toEqual(OF_CASES.map((name) => ({ name, number: poison.number })));
    expect(await paused(poison.number)).toHaveLength(OF_CASES.length);
    expect(await paused(poison.number - 1)).toEqual([]);
  });

  it('pauses the history alone where it lies in a stream that no other read model follows', async () => {
    const [models, { log }] = [await newModels(), new Story().body().opened('havn', 'Ny havn')];
    const foreign = log.damaged('order-17');
    log.record('case-havn', { type: 'CaseClosed', data: { reason: null } });
    await project(models, log);
    expect(await standingStill(models)).toEqual({ 'case-history': foreign.number });
    const { cases } = await models.read(null, (reading) => listCases(reading));
    expect(cases).toMatchObject([{ state: 'closed' }]);
  });

  it('also where its metadata are damaged has its number, and leaves the order in time as it was', async () => {
    const [models, { log, poison }] = [await newModels(), poisoned()];
    Object.defineProperty(poison, 'metadata', {
      get: () => {
        throw new Error('no JSON');
      },
    });
    await project(models, log);
    expect(await models.numberOf(log.events[poison.number - 1]?.metadata.recordedAt ?? '')).toBe(poison.number);
    expect(await models.numberOf(String(poison.number))).toBe(poison.number);
  });

  it('stops nobody where the annulled event of a stream was damaged later', async () => {
    const [models, story] = [await newModels({ cachedStreams: 0 }), new Story().body().opened('havn', 'Ny havn')];
    const gone = story.log.record('case-havn', { type: 'CaseClosed', data: { reason: null } });
    story.annulled('case-havn');
    await project(models, story.log);
    Object.assign(gone, { unreadable: new Error('torn') });
    story.log.record('case-havn', { type: 'CaseClosed', data: { reason: null } });
    await project(models, story.log);
    expect(await models.paused()).toEqual([]);
  });
});

const deadlineSet = (story: Story, id: string, deadlineId: string): Story =>
  story.case(id, 'DeadlineSet', {
    ...{ deadlineId, meetingId: null, itemId: null, date: '2025-06-01', precision: 'day', quote: null, place: null },
  } as never);

describe('a read model that cannot take an event', () => {
  const broken = failing('deadlines', ({ type }) => type === 'DeadlineSet');

  it('stands still by itself, without a text of the case in what is told', async () => {
    const story = deadlineSet(new Story().body().opened('havn', 'Ny havn'), 'havn', 'd1').opened('bro', 'Ny bro');
    const models = await newModels({ registry: broken });
    await project(models, story.log);
    const [pause, ...others] = await models.paused();
    expect(others).toEqual([]);
    expect(pause).toMatchObject({ model: 'deadlines', number: 2, stream: 'case-havn', type: 'DeadlineSet' });
    expect(pause.reason).toMatch(/^TypeError at failing\.ts:\d+$/);
    expect(await titles(models)).toEqual(['Ny havn', 'Ny bro']);
  });

  it('comes back by a rebuild once the code can take it, without a skip', async () => {
    const [place, story] = [await newPlace(), deadlineSet(new Story().body().opened('havn', 'Ny havn'), 'havn', 'd1')];
    await project(await newModels({ place, registry: broken }), story.log);
    const models = await newModels({ place });
    expect(await models.needsRebuild()).toBe(false);
    await rebuild(models, story.log);
    expect(await models.paused()).toEqual([]);
    const found = await models.read(null, (reading) => deadlines(reading, '2025-05-01'));
    expect(found.deadlines).toHaveLength(1);
  });

  it('stands still where its rows are none that a database could take', async () => {
    const story = new Story()
      .body()
      .opened('havn', 'Ny havn')
      .opened('bro', { da: 'Ny bro' } as never);
    story.case('havn', 'CaseClosed', { reason: null });
    const models = await newModels();
    await project(models, story.log);
    expect((await models.paused()).map(({ model, reason }) => [model, reason])).toContainEqual([
      'case-overview',
      'cases.title is no text',
    ]);
    expect((await models.checkpoint()).number).toBe(3);
  });

  it('does not stand still for what may pass: the batch fails, and is taken later', async () => {
    const away = Object.assign(new Error('the keys cannot be reached'), { advice: 'same-request' });
    let isAway = true;
    const registry = failing(
      'deadlines',
      () => isAway,
      () => {
        throw away;
      },
    );
    const story = deadlineSet(new Story().body().opened('havn', 'Ny havn'), 'havn', 'd1');
    const models = await newModels({ registry });
    await expect(project(models, story.log)).rejects.toBe(away);
    isAway = false;
  });

  it('leaves all others as they would be without it, and has its own rows up to there, in batches of any size', async () => {
    const size = fc.integer({ min: 1, max: 9 });
    await fc.assert(
      fc.asyncProperty(anyLog(40), fc.nat(39), size, fc.constantFrom(...OF_CASES), async (log, at, batch, name) => {
        const [whole, short, paused] = [await newPlace(), await newPlace(), await newPlace()];
        await project(await newModels({ place: whole }), log);
        const fails = ({ id }: { id: string }) => Number(id.slice(6)) >= at;
        const models = await newModels({ place: paused, registry: failing(name, fails), cachedStreams: batch % 3 });
        await project(models, log, log.events.length, batch);
        const stopped = (await standingStill(models))[name] ?? log.events.length;
        await project(await newModels({ place: short }), log, stopped);
        const [others, own] = [(each: string) => each !== name, (each: string) => each === name];
        expect(await rowsOf(paused, others)).toEqual(await rowsOf(whole, others));
        expect(await rowsOf(paused, own)).toEqual(await rowsOf(short, own));
      }),
      { numRuns: runs(20) },
    );
  }, 60_000);
});

describe('an event that somebody skipped', () => {
  it('is left out in a rebuild, and the read models go on to the head', async () => {
    const [place, { log, poison }] = [await newPlace(), poisoned()];
    const models = await newModels({ place });
    await project(models, log);
    skip(log, poison, ...OF_CASES);
    await project(models, log);
    expect(await standingStill(models)).not.toEqual({});
    await rebuild(models, log);
    expect(await models.paused()).toEqual([]);
    expect(await titles(models)).toEqual(['Ny havn', 'Ny bro']);
    expect((await models.read(null, upToOf)).paused).toEqual([]);
  });

  it('is left out too by a process that goes on in the rebuilt tables and knows nothing yet', async () => {
    const [place, { log, poison }] = [await newPlace(), poisoned()];
    skip(log, poison, ...OF_CASES);
    await rebuild(await newModels({ place }), log);
    log.record('case-havn', { type: 'CaseReopened', data: { reason: 'Ny aftale' } });
    const other = await newModels({ place, cachedStreams: 0 });
    await project(other, log);
    expect(await other.paused()).toEqual([]);
    const { cases } = await other.read(null, (reading) => listCases(reading));
    expect(cases[0]).toMatchObject({ id: 'havn', state: expect.not.stringMatching('closed') as string });
  });

  it('stands in the history of its case, with the reason', async () => {
    const [models, { log, poison }] = [await newModels(), poisoned()];
    skip(log, poison, ...OF_CASES);
    await rebuild(models, log);
    const found = await models.read(null, (reading) => caseHistory(reading, 'havn'));
    const lines = found?.history.map(({ text }) => text) ?? [];
    expect(lines.at(-1)).toMatch(
      /^Hændelse 3 \(Ukendt\) sprunget over af access, awaited, case-file, .* og returns: Skrevet forkert$/,
    );
  });

  it('pauses those again of whom the skip does not speak', async () => {
    const [models, { log, poison }] = [await newModels(), poisoned()];
    skip(log, poison, ...OF_CASES.filter((name) => name !== 'deferred'));
    await rebuild(models, log);
    expect(await standingStill(models)).toEqual({ deferred: poison.number });
  });

  it('is taken again by a rebuild once the skip was annulled', async () => {
    const [models, { log, poison }] = [await newModels(), poisoned()];
    const { id } = skip(log, poison, ...OF_CASES);
    log.record(SKIPS_STREAM, { type: 'EntryAnnulled', data: { eventId: id, eventIds: [id], reason: 'Kan læses nu' } });
    await rebuild(models, log);
    expect(Object.keys(await standingStill(models))).toEqual(OF_CASES);
  });

  it('is not skipped for a read model by what a policy left out', async () => {
    const [models, { log, poison }] = [await newModels(), poisoned()];
    skip(log, poison, 'policy:bring-back');
    await rebuild(models, log);
    expect(Object.keys(await standingStill(models))).toEqual(OF_CASES);
  });

  it('may be an annulment, which then takes nothing back in any read model of such streams', async () => {
    const story = new Story().body().opened('havn', 'Ny havn').case('havn', 'CaseClosed', { reason: null });
    const torn = story.annulled('case-havn').log.events.at(-1) as SpecLog['events'][number];
    const data = torn.data as { eventIds?: readonly string[] };
    delete data.eventIds;
    story.opened('bro', 'Ny bro');
    const models = await newModels({ cachedStreams: 0 });
    await project(models, story.log);
    expect(Object.keys(await standingStill(models))).toEqual(OF_CASES);
    skip(story.log, torn, ...OF_CASES);
    await rebuild(models, story.log);
    story.case('havn', 'CaseReopened', { reason: 'Ny aftale' });
    await project(models, story.log);
    expect(await models.paused()).toEqual([]);
    expect(await titles(models)).toEqual(['Ny havn', 'Ny bro']);
  });

  it('gives the rows that there would be if its handlers had made nothing of it', async () => {
    await fc.assert(
      fc.asyncProperty(anyLog(30), fc.nat(30), fc.constantFrom(...OF_CASES), async (log, at, name) => {
        const event = log.events[at % log.events.length];
        if (event.type === 'EntryAnnulled') return;
        const fails = ({ id }: { id: string }) => id === event.id;
        const [skipping, ignoring] = [await newPlace(), await newPlace()];
        skip(log, event, name);
        const models = await newModels({ place: skipping, registry: failing(name, fails), cachedStreams: 1 });
        await rebuild(models, log);
        await project(await newModels({ place: ignoring, registry: failing(name, fails, () => []) }), log);
        expect(await models.paused()).toEqual([]);
        const told = (each: string) => each !== 'case-history';
        expect(await rowsOf(skipping, told)).toEqual(await rowsOf(ignoring, told));
      }),
      { numRuns: runs(20) },
    );
  }, 60_000);
});
