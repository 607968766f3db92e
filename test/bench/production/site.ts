import { randomBytes } from 'node:crypto';
import { readConfiguration } from '@sagsgang/wiring/configuration';
import { openInstallation, type Installation } from '@sagsgang/wiring/installation';
import { startProjector, type RunningServer } from '../../e2e/running-server';
import type { PostgresServer } from '../../postgres-server/server';
import { measuredServer, type MeasuredServer } from '../esdb/server';
import { place } from '../places';

/** What a municipality would run, on this machine: EventStoreDB, PostgreSQL, projectors, and who sends commands. */
export class Site {
  private readonly projectors: RunningServer[] = [];
  /** A log that others wrote to as well, in this run or an earlier one, has the body of each of them. */
  private readonly body = `maaleraad-${randomBytes(4).toString('hex')}`;

  private constructor(
    private readonly variables: Readonly<Record<string, string>>,
    private readonly data: string,
    private readonly esdb: MeasuredServer,
    /** Who sends commands, with a body to send them for. */
    readonly secretary: Installation,
  ) {}

  static async open(postgres: PostgresServer): Promise<Site> {
    const [esdb, data] = [await measuredServer(), place()];
    const variables = {
      SAGSGANG_STORE: esdb.connectionString,
      SAGSGANG_DB: await postgres.newDatabase(),
      SAGSGANG_KEYS: await postgres.newDatabase(),
      SAGSGANG_MASTER_KEY: randomBytes(32).toString('base64'),
    };
    const secretary = await openInstallation(readConfiguration(variables, { data }));
    const site = new Site(variables, data, esdb, secretary);
    await site.send('RegisterBody', site.body, { name: 'Målerådet' });
    await secretary.bringToHead();
    return site;
  }

  get storeKind(): MeasuredServer['kind'] {
    return this.esdb.kind;
  }

  /** Starts another projector; resolves when it answers. */
  async startProjector(): Promise<RunningServer> {
    const projector = await startProjector(this.data, this.variables);
    this.projectors.push(projector);
    return projector;
  }

  /** Opens a case, and resolves to the position of its first event. */
  openCase(id: string): Promise<string> {
    return this.send('OpenCase', id, { bodyId: this.body, title: `Sagen ${id}` });
  }

  /** Resolves when every server would show what lies at a position. */
  async untilShown(position: string): Promise<void> {
    if (!(await this.secretary.readModels.progress.reached(position, LONGEST_WAIT_MS)))
      throw new Error(`nobody projected position ${position} within ${LONGEST_WAIT_MS} ms`);
  }

  async close(): Promise<void> {
    for (const projector of this.projectors) await projector.stop();
    await this.secretary.close();
    await this.esdb.stop();
  }

  private async send(type: string, id: string, data: unknown): Promise<string> {
    const result = await this.secretary.send(type, id, data, { commandId: `${type} ${id}`, actor: 'måler' });
    if (result.kind !== 'recorded') throw new Error(`${type} ${id}: ${JSON.stringify(result)}`);
    return result.position;
  }
}

const LONGEST_WAIT_MS = 60_000;

/** The ids of cases that no other run opens. */
export const newCaseId = (name: string): string => `maaling-${process.pid}-${name}`;
