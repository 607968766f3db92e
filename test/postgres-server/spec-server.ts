import type { QueryResultRow } from 'pg';
import { NO_POSTGRES, PostgresServer } from './server';

const STARTS_WITHIN_MS = 60_000;

/** One server for the specs of a file: it starts before them and stops after them. Where none is installed nothing does. */
export class SpecServer {
  private server: PostgresServer | undefined;

  constructor() {
    beforeAll(async () => {
      if (NO_POSTGRES === null) this.server = await PostgresServer.start();
    }, STARTS_WITHIN_MS);
    afterAll(() => this.server?.stop());
  }

  /** The URL of a new, empty database; `settings` are those of `create database`. */
  newDatabase(settings?: string): Promise<string> {
    return this.running.newDatabase(settings);
  }

  /** Runs a statement as the one who may do everything. */
  async run(url: string, statement: string): Promise<void> {
    await this.running.run(url, statement);
  }

  /** The rows of a question, asked by the one who may do everything. */
  rows(url: string, question: string): Promise<readonly QueryResultRow[]> {
    return this.running.run(url, question);
  }

  /** kill -9 of the server, and starts it again over what it left. */
  crash(): Promise<void> {
    return this.running.crash();
  }

  private get running(): PostgresServer {
    if (this.server === undefined) throw new Error('no PostgreSQL server was started');
    return this.server;
  }
}
