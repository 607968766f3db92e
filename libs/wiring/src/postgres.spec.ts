import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { inspect } from 'node:util';
import { StoreUnavailable } from '@sagsgang/event-store/errors';
import { returnsOn } from '@sagsgang/read-models/returns/query';
import { describeOnPostgres } from '../../../test/postgres-server/on-postgres';
import { PostgresServer } from '../../../test/postgres-server/server';
import { readConfiguration } from './configuration';
import { importMinutes } from './import-minutes';
import { openInstallation, type Installation } from './installation';
import { storeTrouble } from './store-trouble';
import { Installations, sampleFile, TYPESCRIPT_WORKERS } from './testing/installations';

const MARCH = 'kkr-fjordlandet-2025-03-14.txt';

const installations = new Installations();
afterEach(() => installations.closeAll());

const open = (database: string, data: string): Promise<Installation> =>
  openInstallation(readConfiguration({ SAGSGANG_DB: database }, { data }), TYPESCRIPT_WORKERS);

const returnsIn = async ({ readModels }: Installation): Promise<readonly string[]> => {
  const { returns } = await readModels.read(null, (reading) => returnsOn(reading, { date: '2025-05-16' }));
  return returns.map(({ caseId }) => caseId);
};

const importMarch = (installation: Installation) =>
  importMinutes(installation, { bytes: readFileSync(sampleFile(MARCH)), fileName: MARCH, actor: 'sekretær' });

describeOnPostgres('an installation with its read models in PostgreSQL', () => {
  let server: PostgresServer;
  beforeAll(async () => (server = await PostgresServer.start()), 60_000);
  afterAll(() => server.stop());

  it('answers as the embedded one, and leaves neither rows nor checkpoints in the data directory', async () => {
    const folder = installations.folder();
    const [embedded, other] = [await installations.open(), await open(await server.newDatabase(), folder)];
    await importMarch(embedded);
    await importMarch(other);
    expect(await returnsIn(other)).toEqual(await returnsIn(embedded));
    expect((await other.status()).policies).toEqual((await embedded.status()).policies);
    await other.close();
    for (const file of ['read-models.sqlite', 'policies.sqlite'])
      expect([file, existsSync(join(folder, file))]).toEqual([file, false]);
  });

  it('is kept at the head by the loops, and goes on where it was when it is opened again', async () => {
    const [folder, database] = [installations.folder(), await server.newDatabase()];
    const first = await open(database, folder);
    const stop = new AbortController();
    const following = first.follow(stop.signal);
    await importMarch(first);
    expect(await first.readModels.progress.reached(await first.store.head(), 20_000)).toBe(true);
    stop.abort();
    await following;
    await first.close();
    const again = await open(database, folder);
    expect(await returnsIn(again)).toHaveLength(4);
    await again.checkLog();
    await again.close();
  }, 60_000);

  it('says in Danish which database does not answer or lets nobody in, and never the password', async () => {
    const url = new URL(await server.newDatabase());
    url.password = 'hemmelig';
    const told = async (change: (url: URL) => void): Promise<string> => {
      const other = new URL(url);
      change(other);
      const error: unknown = await open(other.href, installations.folder()).catch((refusal: unknown) => refusal);
      expect(error).toBeInstanceOf(StoreUnavailable);
      expect(inspect(error, { depth: 9, showHidden: true })).not.toContain('hemmelig');
      return storeTrouble(error as StoreUnavailable);
    };
    const place = `postgres://127\\.0\\.0\\.1:${url.port}`;
    expect(await told((other) => (other.pathname = '/intet'))).toMatch(new RegExp(`${place}/intet findes ikke`));
    expect(await told((other) => (other.username = 'x'))).toMatch(new RegExp(`${place}/spec_.* afviser brugeren`));
    expect(await told((other) => (other.port = '1'))).toMatch(/127\.0\.0\.1:1\/.* svarer ikke/);
  });
});

it('a SAGSGANG_DB that is no database is refused without repeating it', () => {
  const wrong = (): unknown => readConfiguration({ SAGSGANG_DB: 'mysql://x:hemmelig@y/z' });
  expect(wrong).toThrow(/SAGSGANG_DB: skal skrives som postgres:/);
  expect(wrong).not.toThrow(/hemmelig/);
});
