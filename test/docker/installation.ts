import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { watch, type Running } from '../e2e/running-server';
import { startEsdbServer, type EsdbServer } from '../esdb-server/server';
import { findBinaries } from '../postgres-server/binaries';
import { PostgresServer } from '../postgres-server/server';
import { readCompose, type Service } from './compose';
import { makeDatabases } from './databases';
import type { Image } from './image';
import { makeSecrets } from './secrets-made';

const SECRETS = '/run/secrets';

/** The secrets of an installation by their names, as docker/prepare.sh made them. */
export type Secrets = Readonly<Record<string, string>>;

/**
 * What the compose file starts, without containers: its services run from the image's directory with the variables and
 * secrets that it gives them, on a double of EventStoreDB and a PostgreSQL of their own.
 */
export class ComposedInstallation {
  /** All that ran in it so far. */
  readonly programs: Running[] = [];

  private constructor(
    private readonly image: Image,
    readonly secrets: Secrets,
    private readonly esdb: EsdbServer,
    private readonly postgres: PostgresServer,
    private readonly superuser: URL,
  ) {}

  /** @param secrets of an installation that was before; without them new ones are made */
  static async start(image: Image, secrets?: Secrets): Promise<ComposedInstallation> {
    const [esdb, postgres] = [await startEsdbServer(), await PostgresServer.start()];
    const superuser = new URL(await postgres.newDatabase());
    const folder = mkdtempSync(join(tmpdir(), 'sagsgang-composed-'));
    try {
      const given = secrets ?? secretsIn(folder, makeSecrets(folder));
      mkdirSync(join(folder, 'secrets'), { recursive: true });
      for (const [name, text] of Object.entries(given)) writeOnce(join(folder, 'secrets', name), text);
      const made = makeDatabases(superuser, join(folder, 'secrets'));
      if (made.status !== 0) throw new Error(made.stderr);
      return new ComposedInstallation(image, given, esdb, postgres, superuser);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }

  /** Starts a service, on a free port of loopback, with these words behind its entrypoint in the place of its command. */
  run(name: string, words?: readonly string[]): Running {
    const service = readCompose().services[name];
    if (service === undefined) throw new Error(`the compose file has no service ${name}`);
    const { entrypoint = [], command = [] } = service;
    this.handInSecrets();
    const running = watch(this.image.start([...entrypoint, ...(words ?? command)], this.variablesOf(service)));
    this.programs.push(running);
    return running;
  }

  /** Runs a program of PostgreSQL as its container would, and answers with what it prints. */
  postgresTool(program: 'pg_dump' | 'pg_restore', args: readonly string[]): Buffer {
    const { hostname, port, username } = this.superuser;
    const server = ['--host', hostname, '--port', port, '--username', username];
    return execFileSync(join(findBinaries() ?? '', program), [...server, ...args], {
      stdio: ['ignore', 'pipe', 'pipe'],
    });
  }

  async stop(): Promise<void> {
    await this.postgres.stop();
    await this.esdb.stop();
  }

  /** The addresses are those of this machine; all else is as it was made. */
  private handInSecrets(): void {
    mkdirSync(this.image.at(SECRETS), { recursive: true });
    chmodSync(this.image.at(SECRETS), 0o755);
    for (const [name, text] of Object.entries(this.secrets)) {
      const here = text.replace('@postgres:5432', `@${this.superuser.host}`);
      writeFileSync(this.image.at(`${SECRETS}/${name}`), here.replace(/^esdb:.*/, this.esdb.connectionString));
    }
  }

  /** All is kept elsewhere: the data directory is one that the program may not even make. */
  private variablesOf({ environment = {} }: Service): Record<string, string> {
    const given = Object.entries(environment).map(([name, value]) => [name, this.valueOf(String(value))]);
    const here = { SAGSGANG_HOST: '127.0.0.1', PORT: '0', SAGSGANG_DATA: this.image.at('data') };
    return { ...(Object.fromEntries(given) as Record<string, string>), ...here };
  }

  /** A variable that the operator does not set has the default that stands behind it. */
  private valueOf(text: string): string {
    const value = text.replace(/\$\{\w+:-([^}]*)\}/g, '$1');
    return value.startsWith(`${SECRETS}/`) ? this.image.at(value) : value;
  }
}

const secretsIn = (folder: string, names: readonly string[]): Secrets =>
  Object.fromEntries(names.map((name) => [name, readFileSync(join(folder, 'secrets', name), 'utf8')]));

/** What docker/prepare.sh made stands there already, and may only be read. */
function writeOnce(path: string, text: string): void {
  rmSync(path, { force: true });
  writeFileSync(path, text);
}
