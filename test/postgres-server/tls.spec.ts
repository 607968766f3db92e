import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { StoreUnavailable } from '@sagsgang/event-store/errors';
import { openConnections } from '@sagsgang/event-store/postgres/connections';
import { storeTrouble } from '@sagsgang/wiring/store-trouble';
import { TestAuthority } from '../certificates/authority';
import { describeOnPostgres } from './on-postgres';
import { PostgresServer } from './server';

const PASSWORD = 'hemmelig-kode';
const authority = new TestAuthority();

const folder = mkdtempSync(join(tmpdir(), 'sagsgang-tls-'));
const file = (name: string, content: string): string => {
  writeFileSync(join(folder, name), content);
  return join(folder, name);
};
const caFile = file('myndighed.crt', authority.certificate);
const otherFile = file('anden.crt', new TestAuthority('En anden').certificate);
afterAll(() => rmSync(folder, { recursive: true }));

/** The URL of a database with options, by the host that its certificate names. */
function address(database: string, options: string, host = 'localhost'): string {
  const url = new URL(database);
  url.hostname = host;
  url.password = PASSWORD;
  url.search = options;
  return url.href;
}

/** Whether the connection to a URL is encrypted, asked over that connection. @throws StoreUnavailable */
async function isEncrypted(url: string): Promise<boolean> {
  const connections = openConnections(url, { connections: 1, schema: 'public', statementTimeoutMs: null });
  try {
    const client = await connections.connect();
    const { rows } = await client.query<{ ssl: boolean }>('select ssl from pg_stat_ssl where pid = pg_backend_pid()');
    client.release();
    return rows[0]?.ssl === true;
  } finally {
    await connections.end();
  }
}

/** What a person is told where the database cannot be used. */
async function told(url: string): Promise<string> {
  const refused = await isEncrypted(url).catch((error: unknown) => error);
  expect(refused).toBeInstanceOf(StoreUnavailable);
  const sentence = storeTrouble(refused as StoreUnavailable);
  expect(sentence).not.toContain(PASSWORD);
  return sentence;
}

describeOnPostgres('PostgreSQL over TLS', () => {
  let server: PostgresServer;
  let database: string;
  beforeAll(async () => {
    server = await PostgresServer.start(authority.issue(['localhost']));
    database = await server.newDatabase();
  }, 60_000);
  afterAll(() => server.stop());

  it('is spoken to encrypted where the URL says so, without a word on standard error', async () => {
    const warned = jest.spyOn(process, 'emitWarning');
    for (const mode of ['verify-full', 'verify-ca', 'require', 'prefer'])
      expect([mode, await isEncrypted(address(database, `sslmode=${mode}&sslrootcert=${caFile}`))]).toEqual([
        mode,
        true,
      ]);
    expect(warned).not.toHaveBeenCalled();
  });

  it('is spoken to openly where the URL says nothing, or asks for it', async () => {
    expect(await isEncrypted(address(database, ''))).toBe(false);
    expect(await isEncrypted(address(database, 'sslmode=disable'))).toBe(false);
  });

  it('finds its authority beside the working directory where the file’s name is relative', async () => {
    const beside = relative(process.cwd(), caFile);
    expect(await isEncrypted(address(database, `sslmode=verify-full&sslrootcert=${beside}`))).toBe(true);
  });

  it('is checked less only by those who ask for libpq’s own meaning', async () => {
    expect(await isEncrypted(address(database, 'uselibpqcompat=true&sslmode=require'))).toBe(true);
  });

  it('of another authority, or one that is not named, is told with sslrootcert', async () => {
    const words =
      /^Certifikatet på postgres:\/\/localhost:\d+\/spec_\w+ er ikke udstedt af.*sslrootcert i SAGSGANG_DB eller/;
    expect(await told(address(database, 'sslmode=require'))).toMatch(words);
    expect(await told(address(database, `sslmode=verify-full&sslrootcert=${otherFile}`))).toMatch(words);
  });

  it('under another name than that of its certificate is told with the names that are there', async () => {
    const other = address(database, `sslmode=verify-full&sslrootcert=${caFile}`, '127.0.0.1');
    expect(await told(other)).toMatch(/gælder ikke for den vært.*127\.0\.0\.1 is not in the cert's list/);
  });

  it('is told to be wanted where the server refuses a user without it', async () => {
    const rules = ['hostnossl all kun_tls all reject', 'host all all all trust'].join(String.raw`\n`);
    const [{ hba_file: rulesFile }] = await server.run(database, 'show hba_file');
    await server.run(database, 'create role kun_tls login');
    await server.run(database, `copy (select unnest(string_to_array(E'${rules}', E'\\n'))) to '${String(rulesFile)}'`);
    await server.run(database, 'select pg_reload_conf()');
    const user = (options: string): string => address(database, options).replace('sagsgang:', 'kun_tls:');
    expect(await isEncrypted(user(`sslmode=verify-full&sslrootcert=${caFile}`))).toBe(true);
    expect(await told(user(''))).toMatch(/lukker ikke brugeren ind uden TLS; skriv sslmode=verify-full i SAGSGANG_DB/);
  });

  it.each([
    [
      'is missing',
      join(folder, 'mangler.crt'),
      /mangler\.crt kan ikke bruges.*sslrootcert: the file cannot be read \(ENOENT/,
    ],
    ['holds no certificate', file('tom.crt', 'intet'), /tom\.crt kan ikke bruges.*there is no certificate in the file/],
  ])('names the whole path where the authority’s file %s', async (_, path, words) => {
    const beside = relative(process.cwd(), path);
    const sentence = await told(address(database, `sslmode=verify-full&sslrootcert=${beside}`));
    expect(sentence).toMatch(words);
    expect(sentence).toContain(path);
  });
});

describeOnPostgres('a PostgreSQL without TLS', () => {
  let server: PostgresServer;
  beforeAll(async () => (server = await PostgresServer.start()), 60_000);
  afterAll(() => server.stop());

  it('is told as such to who asks for it, with sslmode=disable and when that will do', async () => {
    const url = address(await server.newDatabase(), 'sslmode=require');
    expect(await told(url)).toMatch(/taler ikke TLS; slå TLS til.*Kun på et net.*sslmode=disable/);
  });
});
