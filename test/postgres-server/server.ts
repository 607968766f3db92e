import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chownSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Client, type QueryResultRow } from 'pg';
import type { ServerCertificate } from '../certificates/authority';
import { findBinaries, serverUser, type ServerUser } from './binaries';

/** Why specs on PostgreSQL are left out; null where a server can be started. */
export const NO_POSTGRES =
  findBinaries() === null
    ? 'left out: no PostgreSQL server is installed (Debian: apt-get install postgresql); SQLite is tested alone'
    : null;

const STARTS_WITHIN_MS = 30_000;
const SUPERUSER = 'sagsgang';

/** Nothing here outlives the test, so nothing need reach a disk. */
const SETTINGS = [
  ...['fsync=off', 'full_page_writes=off', 'max_connections=200'],
  ...['listen_addresses=127.0.0.1', 'unix_socket_directories=', 'shared_buffers=64MB', 'jit=off'],
];

/** A PostgreSQL server of its own on a free port of loopback, with a temporary directory. */
export class PostgresServer {
  private databases = 0;

  private constructor(
    private readonly directory: string,
    private readonly bin: string,
    private readonly user: ServerUser,
    readonly port: number,
    private process: ChildProcess,
  ) {}

  /**
   * Starts a server; it ends at the latest with this process.
   * @param certificate with which it speaks TLS to who wants it
   */
  static async start(certificate?: ServerCertificate): Promise<PostgresServer> {
    const bin = findBinaries();
    if (bin === null) throw new Error('no PostgreSQL server is installed');
    const user = serverUser();
    const directory = mkdtempSync(join(tmpdir(), 'sagsgang-postgres-'));
    if (user.uid !== undefined && user.gid !== undefined) chownSync(directory, user.uid, user.gid);
    const initdb = ['--auth=trust', '--no-sync', '--encoding=UTF8', '--locale=C', `--username=${SUPERUSER}`];
    execFileSync(join(bin, 'initdb'), [...initdb, '-D', join(directory, 'data')], { ...user, cwd: directory, stdio: 'pipe' }); // prettier-ignore
    if (certificate !== undefined) speakTls(directory, certificate, user);
    const port = await freePort();
    const server = new PostgresServer(directory, bin, user, port, launch(bin, directory, user, port));
    process.once('exit', server.killAtExit);
    await server.ready();
    return server;
  }

  /** The URL of a new, empty database; `settings` are those of `create database`. */
  async newDatabase(settings = ''): Promise<string> {
    this.databases += 1;
    const name = `spec_${this.databases}_${randomBytes(3).toString('hex')}`;
    await this.run(this.url('postgres'), `create database ${name} ${settings}`);
    return this.url(name);
  }

  /** Runs a statement as the one who may do everything, and gives its rows. */
  async run(url: string, statement: string): Promise<QueryResultRow[]> {
    const client = new Client({ connectionString: url });
    await client.connect();
    try {
      return (await client.query<QueryResultRow>(statement)).rows;
    } finally {
      await client.end();
    }
  }

  /** kill -9, and starts it again over what it left. */
  async crash(): Promise<void> {
    await this.end('SIGKILL');
    for (const until = Date.now() + STARTS_WITHIN_MS; ;) {
      this.process = launch(this.bin, this.directory, this.user, this.port);
      try {
        return await this.ready();
      } catch (error) {
        // A new server waits for the processes of the killed one, which notice a moment later that it is gone.
        if (this.process.exitCode === null || Date.now() > until) throw error;
      }
      await sleep(20);
    }
  }

  async stop(): Promise<void> {
    process.removeListener('exit', this.killAtExit);
    await this.end('SIGQUIT');
    rmSync(this.directory, { recursive: true, force: true });
  }

  private readonly killAtExit = (): void => {
    this.process.kill('SIGQUIT');
    rmSync(this.directory, { recursive: true, force: true });
  };

  private url(database: string): string {
    return `postgres://${SUPERUSER}@127.0.0.1:${this.port}/${database}`;
  }

  private async end(signal: 'SIGQUIT' | 'SIGKILL'): Promise<void> {
    const ended = new Promise((resolve) => this.process.once('exit', resolve));
    this.process.kill(signal);
    await ended;
  }

  private async ready(): Promise<void> {
    for (const until = Date.now() + STARTS_WITHIN_MS; ;) {
      try {
        await this.run(this.url('postgres'), 'select 1');
        return;
      } catch (error) {
        if (this.process.exitCode !== null || Date.now() > until) throw error;
      }
      await sleep(20);
    }
  }
}

/** The server takes only a key that nobody else may read, and files of its own directory by these names. */
function speakTls(directory: string, { certificate, key }: ServerCertificate, { uid, gid }: ServerUser): void {
  const files = { 'server.crt': certificate, 'server.key': key, 'postgresql.auto.conf': 'ssl = on\n' };
  for (const [name, content] of Object.entries(files)) {
    const path = join(directory, 'data', name);
    writeFileSync(path, content, { mode: 0o600 });
    if (uid !== undefined && gid !== undefined) chownSync(path, uid, gid);
  }
}

const launch = (bin: string, directory: string, user: ServerUser, port: number): ChildProcess =>
  spawn(
    join(bin, 'postgres'),
    ['-D', join(directory, 'data'), '-p', String(port), ...SETTINGS.flatMap((setting) => ['-c', setting])],
    { ...user, cwd: directory, stdio: 'ignore' },
  );

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => resolve(port));
    });
  });
}
