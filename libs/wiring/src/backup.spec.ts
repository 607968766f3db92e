import { randomBytes } from 'node:crypto';
import { copyFileSync, cpSync, mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { chooseDriver, connect } from '@sagsgang/event-store/database/driver';
import { listCases } from '@sagsgang/read-models/case-overview/query';
import { startEsdbServer } from '../../../test/esdb-server/server';
import { dump, restore } from '../../../test/postgres-server/dump';
import { describeOnPostgres } from '../../../test/postgres-server/on-postgres';
import { SpecServer } from '../../../test/postgres-server/spec-server';
import { readConfiguration } from './configuration';
import { openInstallation, type Installation } from './installation';
import { Installations, TYPESCRIPT_WORKERS } from './testing/installations';
import { importSample, SAMPLE_BYTES, SAMPLE_SHA256, titleIn } from './testing/sample-document';

const postgres = new SpecServer();
const installations = new Installations();
afterEach(() => installations.closeAll());

async function open(places: NodeJS.ProcessEnv, data = installations.folder()): Promise<Installation> {
  return installations.keep(await openInstallation(readConfiguration(places, { data }), TYPESCRIPT_WORKERS));
}

/** What a person sees of an installation: a text, a document, the list of cases, and that importing again changes nothing. */
async function seenIn(installation: Installation) {
  await installation.checkLog();
  await installation.bringToHead();
  const { cases } = await installation.readModels.read(null, (reading) => listCases(reading));
  return {
    title: await titleIn(installation),
    document: await installation.documents.get(SAMPLE_SHA256),
    cases,
    again: (await importSample(installation)).outcome,
  };
}

const WHOLE = {
  title: expect.stringMatching(/Aftentog/) as string,
  document: { state: 'present', bytes: SAMPLE_BYTES },
  again: 'unchanged',
};

describe('a data directory that is restored from a backup', () => {
  it('is whole where everything in it was copied while nothing ran', async () => {
    const folder = installations.folder();
    const installation = await installations.open(folder);
    await importSample(installation);
    const seen = await seenIn(installation);
    await installation.close();
    const copy = installations.folder();
    cpSync(folder, copy, { recursive: true });
    const restored = await seenIn(await installations.open(copy));
    expect(restored).toEqual(seen);
    expect(restored).toMatchObject(WHOLE);
  });

  it('is whole where it was copied while it was in use: the log first, the documents, the keys last', async () => {
    const folder = installations.folder();
    const installation = await installations.open(folder);
    await importSample(installation);
    const copy = installations.folder();
    vacuumInto(folder, copy, 'events.sqlite');
    cpSync(join(folder, 'documents'), join(copy, 'documents'), { recursive: true });
    vacuumInto(folder, copy, 'keys.sqlite');
    copyFileSync(join(folder, 'master.key'), join(copy, 'master.key'));
    expect(readdirSync(copy).sort()).toEqual(['documents', 'events.sqlite', 'keys.sqlite', 'master.key']);
    expect(await seenIn(await installations.open(copy))).toMatchObject(WHOLE);
  });

  it('keeps its structure and says that the keys are missing where they were not restored', async () => {
    const folder = installations.folder();
    const installation = await installations.open(folder);
    await importSample(installation);
    const copy = installations.folder();
    vacuumInto(folder, copy, 'events.sqlite');
    const restored = await installations.open(copy);
    expect(restored.notices).toEqual([expect.stringMatching(/Nøglefilen .* manglede/) as string]);
    expect(await titleIn(restored)).toMatch(/nøglen mangler/);
  });
});

/** As the README says: a whole copy of what was committed, while others write. */
function vacuumInto(from: string, to: string, file: string): void {
  mkdirSync(to, { recursive: true });
  const connection = connect(chooseDriver(), join(from, file));
  connection.exec(`VACUUM INTO '${join(to, file)}'`);
  connection.close();
}

describeOnPostgres('databases that are restored from pg_dump', () => {
  it('give the same texts, documents and answers to a machine that never saw them, each database for itself', async () => {
    const esdb = await startEsdbServer();
    const common = { SAGSGANG_STORE: esdb.connectionString, SAGSGANG_MASTER_KEY: randomBytes(32).toString('base64') };
    const [database, keys] = [await postgres.newDatabase(), await postgres.newDatabase()];
    const installation = await open({ ...common, SAGSGANG_DB: database, SAGSGANG_KEYS: keys });
    await importSample(installation);
    const seen = await seenIn(installation);
    const files = ['database.dump', 'keys.dump'].map((name) => join(installations.folder(), name)) as [string, string];
    await dump(database, files[0]);
    await dump(keys, files[1]);
    await installation.close();
    const again = [await postgres.newDatabase(), await postgres.newDatabase()] as const;
    await restore(files[0], again[0]);
    await restore(files[1], again[1]);
    const restored = await open({ ...common, SAGSGANG_DB: again[0], SAGSGANG_KEYS: again[1] });
    expect(await seenIn(restored)).toEqual(seen);
    expect(seen).toMatchObject(WHOLE);
    await installations.closeAll();
    await esdb.stop();
  });
});
