import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { ERASED_TEXT } from '@sagsgang/event-store/codec';
import { MasterKeyError } from '@sagsgang/event-store/keyring/errors';
import { startEsdbServer, type EsdbServer } from '../../../test/esdb-server/server';
import { describeOnPostgres } from '../../../test/postgres-server/on-postgres';
import { SpecServer } from '../../../test/postgres-server/spec-server';
import { readConfiguration } from './configuration';
import { openInstallation, type Installation } from './installation';
import { masterKeyTrouble } from './store-trouble';
import { WrongConfiguration } from './wrong-configuration';
import { Installations, TYPESCRIPT_WORKERS } from './testing/installations';
import { importSample, SAMPLE_BYTES, SAMPLE_CASE, SAMPLE_SHA256, titleIn } from './testing/sample-document';

const masterKey = randomBytes(32).toString('base64');

const postgres = new SpecServer();
const installations = new Installations();
let esdb: EsdbServer;
beforeEach(async () => (esdb = await startEsdbServer()));
afterEach(async () => {
  await installations.closeAll();
  await esdb.stop();
});

/** What several machines have in common. */
async function sharedPlaces() {
  return {
    SAGSGANG_STORE: esdb.connectionString,
    SAGSGANG_DB: await postgres.newDatabase(),
    SAGSGANG_KEYS: await postgres.newDatabase(),
    SAGSGANG_MASTER_KEY: masterKey,
  };
}

async function open(places: NodeJS.ProcessEnv, data: string): Promise<Installation> {
  return installations.keep(await openInstallation(readConfiguration(places, { data }), TYPESCRIPT_WORKERS));
}

describeOnPostgres('two machines that share a log, a database and the keys', () => {
  it('read each other’s texts and documents, and nothing lies in their data directories', async () => {
    const places = await sharedPlaces();
    const folders = ['one', 'other'].map((name) => join(installations.folder(), name)) as [string, string];
    const [one, other] = [await open(places, folders[0]), await open(places, folders[1])];
    await importSample(one);
    expect(await titleIn(other)).toMatch(/Aftentog/);
    const document = await other.documents.get(SAMPLE_SHA256);
    expect(document).toEqual({ state: 'present', bytes: SAMPLE_BYTES });
    expect((await importSample(other)).outcome).toBe('unchanged');
    for (const folder of folders) expect([folder, existsSync(folder)]).toEqual([folder, false]);
  });

  it('are joined by no third that was not told where the keys are', async () => {
    const { SAGSGANG_KEYS, ...withoutKeys } = await sharedPlaces();
    const one = await open({ ...withoutKeys, SAGSGANG_KEYS }, installations.folder());
    await importSample(one);
    const third = open(withoutKeys, installations.folder());
    await expect(third).rejects.toThrow(WrongConfiguration);
    await expect(third).rejects.toThrow(/^SAGSGANG_KEYS mangler/);
  });

  it('see at once on the one what is erased on the other, texts as well as documents', async () => {
    const places = await sharedPlaces();
    const [one, other] = [await open(places, installations.folder()), await open(places, installations.folder())];
    await importSample(one);
    expect(await titleIn(other)).toMatch(/Aftentog/);
    const { events } = await other.store.readStream(SAMPLE_CASE);
    await one.keyring.destroy(SAMPLE_CASE);
    await one.keyring.destroy(`document-${SAMPLE_SHA256}`);
    await sleep(100);
    expect(await titleIn(other)).toBe(ERASED_TEXT);
    expect(JSON.stringify(events)).not.toContain('Aftentog');
    expect(await other.documents.get(SAMPLE_SHA256)).toEqual({ state: 'erased' });
  });

  it('are kept at the head by a thread that shares the keys as well', async () => {
    const places = await sharedPlaces();
    const [one, other] = [await open(places, installations.folder()), await open(places, installations.folder())];
    const stop = new AbortController();
    const following = other.follow(stop.signal);
    await importSample(one);
    expect(await other.readModels.progress.reached(await one.store.head(), 20_000)).toBe(true);
    stop.abort();
    await following;
  }, 60_000);

  it('make up no master key of their own, and are refused with another one', async () => {
    const places = { ...(await sharedPlaces()), SAGSGANG_MASTER_KEY: '' };
    const folder = installations.folder();
    const missing: unknown = await open(places, folder).catch((error: unknown) => error);
    expect(missing).toBeInstanceOf(MasterKeyError);
    expect(masterKeyTrouble(missing as MasterKeyError)).toMatch(/Hovednøglen mangler.*openssl rand -base64 32/);
    expect(existsSync(join(folder, 'master.key'))).toBe(false);
    await open({ ...places, SAGSGANG_MASTER_KEY: masterKey }, folder);
    const wrong = open({ ...places, SAGSGANG_MASTER_KEY: randomBytes(32).toString('base64') }, folder);
    await expect(wrong).rejects.toMatchObject({ name: 'MasterKeyError', reason: 'wrong' });
  });

  it('are told what a data directory still holds that has its home in the databases now', async () => {
    const folder = installations.folder();
    const embedded = await installations.open(folder);
    await importSample(embedded);
    await embedded.close();
    const { notices } = await open(await sharedPlaces(), folder);
    expect(notices).toEqual([
      expect.stringMatching(/Dokumenterne i .*documents bruges ikke: .*sagsgang documents copy --from/) as string,
      expect.stringMatching(/Nøglerne i .*keys\.sqlite bruges ikke: .*sagsgang keys copy --from/) as string,
    ]);
  });

  it('are told where the keys of the log’s texts are not in the database', async () => {
    const places = await sharedPlaces();
    await importSample(await open(places, installations.folder()));
    const astray = await open({ ...places, SAGSGANG_KEYS: await postgres.newDatabase() }, installations.folder());
    expect(astray.notices).toEqual([expect.stringMatching(/Nøglerne i postgres:\/\/127.*kan ikke læses/) as string]);
    expect(await titleIn(astray)).toMatch(/nøglen mangler/);
  });
});

describeOnPostgres('keys in a database of their own', () => {
  it('serve an embedded log as well, whose documents stay in the data directory', async () => {
    const places = { SAGSGANG_KEYS: await postgres.newDatabase(), SAGSGANG_MASTER_KEY: masterKey };
    const folder = installations.folder();
    const installation = await open(places, folder);
    await importSample(installation);
    expect(await titleIn(installation)).toMatch(/Aftentog/);
    expect(existsSync(join(folder, 'documents', SAMPLE_SHA256.slice(0, 2), SAMPLE_SHA256))).toBe(true);
    expect(['keys.sqlite', 'master.key'].map((file) => existsSync(join(folder, file)))).toEqual([false, false]);
  });
});
