import { join } from 'node:path';
import { createCodec } from '../codec';
import { idsOf, SAMPLE_REGISTRY, wholeLog, type Noted } from '../contract/sample';
import { listen } from '../contract/subscribing';
import { openKeyring } from '../keyring/keyring';
import { loadMasterKey } from '../keyring/master-key';
import { startAppender, type Appender } from './testing/child';
import { dataDirectory, removeDataDirectories } from '../testing/data-directory';
import { typescriptWorker } from '../testing/typescript-worker';
import { withCodec } from '../with-codec';
import { openSqliteStore } from './sqlite-store';
import { connect, chooseDriver } from '../database/driver';

afterEach(removeDataDirectories);

/** The log and keys of a directory, as this process opens them. */
function open(directory: string) {
  const keys = openKeyring(join(directory, 'keys.sqlite'), loadMasterKey(directory), {
    worker: typescriptWorker('keyring/keys'),
  });
  const raw = openSqliteStore(directory, { worker: typescriptWorker('sqlite/writer') });
  const store = withCodec(raw, createCodec(SAMPLE_REGISTRY, keys));
  const close = async (): Promise<void> => {
    await store.close();
    await keys.close();
  };
  return { store, close };
}

async function expectSuccess(appenders: readonly Appender[]): Promise<void> {
  const codes = await Promise.all(appenders.map((appender) => appender.ended));
  expect(appenders.map((appender) => appender.complaints()).join('')).toBe('');
  expect(codes).toEqual(appenders.map(() => 0));
}

describe('several processes on one data directory', () => {
  it('share one stream without losing or doubling a batch, and a subscription here sees all of it', async () => {
    const directory = dataDirectory();
    const { store, close } = open(directory);
    const listener = listen(store);
    const appenders = ['p', 'q', 'r'].map((name) => startAppender(directory, name, '25', 'shared'));
    await expectSuccess(appenders);
    const { revision, events } = await store.readStream('case-shared');
    const acknowledged = appenders.flatMap((appender) => appender.acknowledged().flat());
    expect(revision).toBe(149);
    expect(idsOf(events).sort()).toEqual(acknowledged.sort());
    await listener.until(() => listener.ids().length === 150);
    expect(listener.ids()).toEqual(idsOf(await wholeLog(store)));
    listener.stop();
    await listener.done;
    await close();
  });

  it('agree on the keys, so that each reads what the others wrote', async () => {
    const directory = dataDirectory();
    const appenders = ['p', 'q', 'r'].map((name) => startAppender(directory, name, '40', 'lonely'));
    await expectSuccess(appenders);
    const { store, close } = open(directory);
    const log = await wholeLog(store);
    expect(log).toHaveLength(240);
    for (const event of log) expect((event.data as Noted['data']).text).toBe(event.id);
    await close();
  });
});

describe('a process that is killed while it appends', () => {
  it('loses nothing that it acknowledged and leaves nothing torn, ten times over', async () => {
    const directory = dataDirectory();
    const acknowledged: string[][] = [];
    for (let round = 0; round < 10; round += 1) {
      const appender = startAppender(directory, `round${round}`, '0', 'lonely');
      await firstBatch(appender);
      await new Promise((resolve) => setTimeout(resolve, Math.random() * 150));
      appender.process.kill('SIGKILL');
      expect(await appender.ended).toBeNull();
      acknowledged.push(...appender.acknowledged());
    }
    expect(acknowledged.length).toBeGreaterThanOrEqual(10);
    await expectWhole(directory, acknowledged);
  });
});

async function expectWhole(directory: string, acknowledged: readonly string[][]): Promise<void> {
  const { store, close } = open(directory);
  const log = await wholeLog(store);
  const ids = idsOf(log);
  const places = new Map(ids.map((id, place) => [id, place]));
  expect(places.size).toBe(ids.length);
  for (const [one, two] of acknowledged as [string, string][]) {
    expect(places.get(one)).toBeDefined();
    expect(places.get(two)).toBe((places.get(one) ?? 0) + 1);
  }
  for (const event of log) expect((event.data as Noted['data']).text).toBe(event.id);
  expect(ids.filter((id) => id.endsWith('a')).length).toBe(ids.filter((id) => id.endsWith('b')).length);
  await close();
  const file = connect(chooseDriver(), join(directory, 'events.sqlite'));
  expect(file.query('PRAGMA integrity_check').get()).toEqual(['ok']);
  file.close();
}

/** Waits for the first batch that the process acknowledges. */
function firstBatch(appender: Appender): Promise<void> {
  return new Promise((resolve, reject) => {
    appender.process.stdout.on('data', () => {
      if (appender.acknowledged().length > 0) resolve();
    });
    void appender.ended.then(() => reject(new Error(`it ended by itself: ${appender.complaints()}`)));
  });
}
