import { copyFileSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { LogBehindCheckpoint } from '@sagsgang/application/follow';
import { sqliteDatabase } from '@sagsgang/read-models/database/sqlite/sqlite-database';
import { READ_MODELS } from '@sagsgang/read-models/read-models';
import { Registry } from '@sagsgang/read-models/registry';
import { KeysInMemory } from '@sagsgang/read-models/testing/keys-in-memory';
import { openReadModels } from '@sagsgang/read-models/store';
import { BuiltByNewer } from './built-by-newer';
import { importMinutes } from './import-minutes';
import { connectReadModels } from './read-model-database';
import { AnotherLog } from './same-log';
import { anotherLog, shorterLog } from './store-trouble';
import { Installations, sampleFile } from './testing/installations';

const SAMPLE = 'kkr-fjordlandet-2025-03-14.txt';

const installations = new Installations();
afterEach(() => installations.closeAll());

/** A data directory with an empty log, in which one file still tells of a longer one. */
async function restored(file: string) {
  const before = installations.folder();
  const whole = await installations.open(before);
  await importMinutes(whole, { bytes: readFileSync(sampleFile(SAMPLE)), fileName: SAMPLE, actor: 'sekretær' });
  await whole.close();
  const after = installations.folder();
  copyDatabase(before, after, file);
  return installations.open(after);
}

/** libsql leaves in the -wal file what was written last, also when it is closed. */
function copyDatabase(from: string, to: string, file: string): void {
  for (const name of readdirSync(from).filter((one) => one === file || one === `${file}-wal`))
    copyFileSync(join(from, name), join(to, name));
}

describe('a log that was put back from an older copy', () => {
  it('is whole where nothing was made of it yet', async () => {
    const installation = await installations.open();
    await expect(installation.checkLog()).resolves.toBeUndefined();
  });

  it.each([
    ['read-models.sqlite', 'fjern read-models.sqlite'],
    ['policies.sqlite', 'Fjern policies.sqlite'],
  ])('is refused where %s knows more, with the way out', async (file, wayOut) => {
    const installation = await restored(file);
    const refusal: unknown = await installation.checkLog().catch((error: unknown) => error);
    expect(refusal).toBeInstanceOf(LogBehindCheckpoint);
    expect(shorterLog(refusal as LogBehindCheckpoint)).toContain(wayOut);
    expect(shorterLog(refusal as LogBehindCheckpoint)).toMatch(
      /^Loggen er tom, men .*om SAGSGANG_STORE.*den rigtige log/,
    );
  });
});

describe('a rebuild', () => {
  it('is refused beside an empty log, and leaves the read models as they are', async () => {
    const installation = await restored('read-models.sqlite');
    const before = await installation.readModels.checkpoint();
    const refusal: unknown = await installation.rebuild().catch((error: unknown) => error);
    expect(refusal).toBeInstanceOf(LogBehindCheckpoint);
    expect(shorterLog(refusal as LogBehindCheckpoint)).toMatch(/Loggen er tom.*SAGSGANG_STORE/);
    expect(await installation.readModels.checkpoint()).toEqual(before);
  });
});

describe('read models that were put beside another log', () => {
  it('are refused although it is as long, with the way out', async () => {
    const [one, other] = [installations.folder(), installations.folder()];
    for (const [folder, name] of [
      [one, 'Fjordlandet'],
      [other, 'Fjordriget'],
    ] as const) {
      const text = readFileSync(sampleFile(SAMPLE), 'utf8').replaceAll('Fjordlandet', name);
      const installation = await installations.open(folder);
      await importMinutes(installation, { bytes: Buffer.from(text), fileName: SAMPLE, actor: 'sekretær' });
      await installation.close();
    }
    copyDatabase(one, other, 'read-models.sqlite');
    const refusal: unknown = await (await installations.open(other)).checkLog().catch((error: unknown) => error);
    expect(refusal).toBeInstanceOf(AnotherLog);
    expect(anotherLog(refusal as AnotherLog)).toMatch(/Loggen er en anden.*projections rebuild/);
  });
});

describe('read models that a newer Sagsgang built', () => {
  it('are not built back by an older one by itself, but when an operator asks for it', async () => {
    const folder = installations.folder();
    const first = await installations.open(folder);
    await importMinutes(first, { bytes: readFileSync(sampleFile(SAMPLE)), fileName: SAMPLE, actor: 'sekretær' });
    const { number } = await first.readModels.checkpoint();
    await first.close();
    await buildAsNewer(join(folder, 'read-models.sqlite'));

    const older = await installations.open(folder);
    await expect(older.bringToHead()).rejects.toThrow(BuiltByNewer);
    await expect(older.bringToHead()).rejects.toThrow(/projections rebuild/);
    expect((await older.rebuild()).number).toBe(number);
    expect((await older.bringToHead()).number).toBe(number);
  });
});

/** As a version would that raised all of its read models; it was not told of any event yet. */
async function buildAsNewer(file: string): Promise<void> {
  const registry = new Registry(READ_MODELS.map((model) => ({ ...model, version: model.version + 1 })));
  const newer = await openReadModels({
    database: sqliteDatabase(() => connectReadModels(file)),
    keys: new KeysInMemory(),
    registry,
  });
  await newer.rebuild(
    async function* () {
      // The log is of no matter here.
    },
    () => Promise.resolve([]),
  );
  await newer.close();
}
