import { createHash, createHmac, pbkdf2Sync } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { describeOnPostgres } from '../postgres-server/on-postgres';
import { PostgresServer } from '../postgres-server/server';
import { makeDatabases } from './databases';

const PASSWORD = 'c0ffee';

let server: PostgresServer;
let superuser: URL;
let folder: string;

/** Makes the databases with these addresses as secrets. */
function made(addresses: Readonly<Record<string, string>>): { status: number | null; stderr: string } {
  for (const [name, url] of Object.entries(addresses)) writeFileSync(join(folder, name), `${url}\n`);
  return makeDatabases(superuser, folder);
}

const address = (database: string, role: string): string => `postgres://${role}:${PASSWORD}@postgres:5432/${database}`;

/** Asks one of the databases in the name of one of the users. */
async function ask(database: string, role: string, question: string): Promise<unknown[]> {
  const client = new Client({ host: superuser.hostname, port: Number(superuser.port), user: role, database });
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(question)).rows.flatMap((row) => Object.values(row));
  } finally {
    await client.end();
  }
}

/** Whether PostgreSQL's stored form of a password was made of this one (RFC 5803). */
function isStoredFormOf(password: string, stored: string): boolean {
  const [, rounds, salt = '', key] = /^SCRAM-SHA-256\$(\d+):([^$]+)\$([^:]+):/.exec(stored) ?? [];
  const salted = pbkdf2Sync(password, Buffer.from(salt, 'base64'), Number(rounds), 32, 'sha256');
  const clientKey = createHmac('sha256', salted).update('Client Key').digest();
  return createHash('sha256').update(clientKey).digest('base64') === key;
}

describeOnPostgres('docker/postgres/databases.sh', () => {
  beforeEach(async () => {
    server = await PostgresServer.start();
    superuser = new URL(await server.newDatabase());
    folder = mkdtempSync(join(tmpdir(), 'sagsgang-databases-'));
  });
  afterEach(async () => {
    rmSync(folder, { recursive: true, force: true });
    await server.stop();
  });

  it('makes two databases, each with an owner who may do everything there and nothing elsewhere', async () => {
    const addresses = { database_url: address('first', 'worker'), keys_url: address('second', 'keeper') };
    expect(made(addresses)).toMatchObject({ status: 0, stderr: '' });
    for (const [database, role] of [
      ['first', 'worker'],
      ['second', 'keeper'],
    ] as const) {
      // prettier-ignore
      await ask(database, role, 'create schema own');
      expect(await ask(database, role, 'show server_encoding')).toEqual(['UTF8']);
      const rights = `select rolsuper or rolcreatedb or rolcreaterole from pg_roles where rolname = '${role}'`;
      expect(await ask(database, role, rights)).toEqual([false]);
    }
    await expect(ask('second', 'worker', 'select 1')).rejects.toThrow(/permission denied for database/);
    await expect(ask('postgres', 'worker', 'select 1')).rejects.toThrow(/permission denied for database/);
    await expect(ask('first', 'keeper', 'select 1')).rejects.toThrow(/permission denied for database/);
  });

  it('gives them the password of the address', async () => {
    made({ database_url: address('first', 'worker'), keys_url: address('second', 'keeper') });
    const question = `select rolpassword from pg_authid where rolname in ('worker', 'keeper')`;
    const stored = (await ask('postgres', superuser.username, question)).map(String);
    expect(stored.map((form) => isStoredFormOf(PASSWORD, form))).toEqual([true, true]);
    expect(stored.some((form) => isStoredFormOf('c0ffe', form))).toBe(false);
  });

  it.each(['postgres://worker@postgres/first', 'postgres://worker:c%30ffee@postgres/first', 'esdb://a:b@c/d'])(
    'refuses an address that it would read wrongly, without repeating it: %s',
    (url) => {
      const { status, stderr } = made({ database_url: url, keys_url: address('second', 'keeper') });
      expect([status, stderr]).toEqual([1, expect.stringMatching(/^Hemmeligheden database_url skal skrives som/)]);
      expect(stderr).not.toContain(url);
    },
  );
});
