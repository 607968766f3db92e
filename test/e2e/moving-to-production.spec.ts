import { copyFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { startEsdbServer, type EsdbServer } from '../esdb-server/server';
import { describeOnPostgres } from '../postgres-server/on-postgres';
import { SpecServer } from '../postgres-server/spec-server';
import { cleanUp, dataWith, FIRST, newData, sagsgang, type Ended } from './cli/command-line';
import type { Variables } from './running-server';

jest.setTimeout(300_000);

const postgres = new SpecServer();
let esdb: EsdbServer;
let data: string;
beforeAll(async () => {
  esdb = await startEsdbServer();
  data = await dataWith([FIRST]);
});
afterAll(async () => {
  await cleanUp();
  await esdb.stop();
});

async function succeed(place: string, args: readonly string[], variables: Variables = {}): Promise<Ended> {
  const ended = await sagsgang(place, args, variables);
  if (ended.code !== 0) throw new Error(`${args.join(' ')}: ${ended.err}`);
  return ended;
}

/** As a person sees it: positions are a log's own, and stay behind. */
const history = async (place: string, variables: Variables = {}): Promise<string> =>
  (await succeed(place, ['case', 'history', 'aftentog'], variables)).out;

/** Addresses as containers get them: in files, so that no password stands on a command line. */
function inFiles(secrets: Readonly<Record<string, string>>): Variables {
  const folder = newData();
  return Object.fromEntries(
    Object.entries(secrets).map(([name, secret]) => {
      const file = join(folder, name);
      writeFileSync(file, `${secret}\n`);
      return [`${name}_FILE`, file];
    }),
  );
}

describeOnPostgres('an installation that moves house with its log, its keys and its documents', () => {
  it('goes from a data directory to EventStoreDB and PostgreSQL and back, and answers as before', async () => {
    const before = await history(data);
    expect(before).toContain('Aftentog på Fjordbanen');
    const production = inFiles({
      SAGSGANG_STORE: esdb.connectionString,
      SAGSGANG_DB: await postgres.newDatabase(),
      SAGSGANG_KEYS: await postgres.newDatabase(),
      SAGSGANG_MASTER_KEY: readFileSync(join(data, 'master.key'), 'utf8').trim(),
    });
    const nowhere = join(newData(), 'nothing-lies-here');

    const told = await succeed(nowhere, ['log', 'copy', '--from', data, '--to', esdb.connectionString], production);
    expect(told.out).toMatch(/keys copy og sagsgang documents copy/);
    const keys = (await succeed(nowhere, ['keys', 'copy', '--from', data, '--json'], production)).json<CopiedKeys>();
    expect(keys).toEqual({ keys: keys.keys, written: keys.keys });
    const documents = await succeed(nowhere, ['documents', 'copy', '--from', data, '--json'], production);
    expect(documents.json()).toEqual({ documents: 1, written: 1 });
    expect(await history(nowhere, production)).toEqual(before);
    const again = await succeed(nowhere, ['minutes', 'import', FIRST, '--json'], production);
    expect(again.json()).toMatchObject({ outcome: 'unchanged', recorded: 0 });
    expect(existsSync(nowhere)).toBe(false);

    const back = newData();
    await succeed(back, ['log', 'copy', '--from', esdb.connectionString, '--to', back]);
    const carried = await succeed(nowhere, ['keys', 'copy', '--to', back], production);
    expect(carried.out).toContain(`ens: ${keys.keys} nøgler`);
    await succeed(nowhere, ['documents', 'copy', '--to', back], production);
    copyFileSync(join(data, 'master.key'), join(back, 'master.key'));
    expect(await history(back)).toEqual(before);
  });

  it('is refused where the target has keys of its own, in words and without its password', async () => {
    const url = new URL(await postgres.newDatabase());
    url.password = 'hemmelig';
    const variables = { SAGSGANG_KEYS: url.href, SAGSGANG_MASTER_KEY: Buffer.alloc(32, 1).toString('base64') };
    await succeed(newData(), ['case', 'list'], variables);
    const ended = await sagsgang(newData(), ['keys', 'copy', '--from', data], variables);
    expect([ended.code, ended.err]).toEqual([1, expect.stringMatching(/målet har allerede nøgler/) as string]);
    const same = await sagsgang(newData(), ['keys', 'copy'], variables);
    expect([same.code, same.err]).toEqual([1, expect.stringMatching(/det samme sted/) as string]);
    expect(ended.err + same.err).not.toContain('hemmelig');
  });

  it('makes nothing where there is nothing to copy from', async () => {
    const empty = await postgres.newDatabase();
    const missing = join(newData(), 'nowhere');
    for (const from of [missing, empty]) {
      for (const [verb, what] of [['keys', 'nøgler'] as const, ['documents', 'dokumenter'] as const]) {
        const ended = await sagsgang(newData(), [verb, 'copy', '--from', from, '--to', newData()]);
        expect([ended.code, ended.err]).toEqual([1, expect.stringContaining(`er der ingen ${what}`) as string]);
      }
    }
    expect(existsSync(missing)).toBe(false);
    expect(await postgres.rows(empty, `select 1 from pg_namespace where nspname in ('keys', 'documents')`)).toEqual([]);
  });
});

interface CopiedKeys {
  readonly keys: number;
  readonly written: number;
}
