import { copyFileSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { LogBehindCheckpoint } from '@sagsgang/application/follow';
import { importMinutes } from './import-minutes';
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
