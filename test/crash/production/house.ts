import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { StoreUnavailable } from '@sagsgang/event-store/errors';
import { readConfiguration } from '@sagsgang/wiring/configuration';
import { openInstallation, type Installation } from '@sagsgang/wiring/installation';
import { TYPESCRIPT_WORKERS } from '@sagsgang/wiring/testing/installations';
import { ask } from '../../e2e/asking';
import { newData, run, watch, type Running, type Variables } from '../../e2e/running-server';
import { Gate } from '../../network/gate';
import { PostgresServer } from '../../postgres-server/server';
import type { Chance } from '../chance';
import { Kept } from './kept';
import type { LogServer } from './log-server';
import type { Acknowledged, Step } from './steps';
import { PARTIES, SERVICES, type Party, type Service, type Trouble } from './troubles';

const LOADER = join(__dirname, '..', '..', 'bench', 'load.cjs');
const SENDER = join(__dirname, 'sender.ts');

/** How long anything may take that is waited for, such as to be at rest after the last trouble. In milliseconds. */
const REST_WITHIN_MS = 150_000;
const SLOW_MS = 80;

/** Servers and projectors as in production, each with its own way through the network to each database. */
export class House {
  readonly projectors: readonly Kept[];
  readonly server: Kept;
  readonly secretary: Installation;
  private senders: Kept[] = [];
  private crashing = Promise.resolve();
  private readonly answered: Acknowledged[][] = [];

  private constructor(
    private readonly log: LogServer,
    private readonly postgres: PostgresServer,
    private readonly direct: Variables,
    private readonly gates: ReadonlyMap<string, Gate>,
    secretary: Installation,
  ) {
    this.secretary = secretary;
    const data = newData();
    const program = (party: Party, name: 'start' | 'projector') =>
      new Kept(
        party,
        () => run(name, [], { ...this.through(party), SAGSGANG_DATA: data, PORT: '0', SAGSGANG_LOG: 'error' }),
        true,
      );
    this.projectors = [program('projector 1', 'projector'), program('projector 2', 'projector')];
    this.server = program('server', 'start');
  }

  static async start(log: LogServer): Promise<House> {
    const postgres = await PostgresServer.start();
    const direct = {
      ...log.variables,
      SAGSGANG_STORE: log.connectionString,
      SAGSGANG_DB: await postgres.newDatabase(),
      SAGSGANG_KEYS: await postgres.newDatabase(),
      SAGSGANG_MASTER_KEY: randomBytes(32).toString('base64'),
    };
    const gates = new Map<string, Gate>();
    for (const party of PARTIES) {
      for (const service of SERVICES) {
        const gate = new Gate(service === 'EventStoreDB' ? direct.SAGSGANG_STORE : direct.SAGSGANG_DB);
        await gate.open();
        gates.set(`${party} ${service}`, gate);
      }
    }
    return new House(log, postgres, direct, gates, await openAt(direct));
  }

  /** Sends steps in peace. */
  async sendNow(steps: readonly Step[]): Promise<void> {
    for (const { type, id, data, commandId } of steps) {
      const result = await this.secretary.send(type, id, data, { commandId, actor: 'sekretær' });
      if (result.kind !== 'recorded') throw new Error(JSON.stringify(result));
    }
  }

  /** Starts a process for each list of steps, which is started again until all of them are answered. */
  startSenders(lists: readonly (readonly Step[])[]): void {
    this.answered.length = 0;
    this.senders = lists.map((steps, nth) => {
      const file = join(newData(), 'steps.json');
      writeFileSync(file, JSON.stringify(steps));
      const answers: Acknowledged[] = [];
      this.answered.push(answers);
      const next = (): Running | null =>
        answeredSteps(answers) === steps.length ? null : this.startSender(file, answers);
      return new Kept(`sender ${nth}`, next, false);
    });
  }

  /** Resolves when every sender has had its first answer. */
  async untilBusy(): Promise<void> {
    await until(
      () => Promise.resolve(this.answered.every((answers) => answers.length > 0)),
      () => this.complaint(),
    );
  }

  /** Everything that was acknowledged to the senders; a command that was sent again by a restarted one stands twice. */
  get acknowledged(): readonly Acknowledged[] {
    return this.answered.flat();
  }

  strike(trouble: Trouble, chance: Chance): Promise<void> | void {
    if (trouble.kind === 'kill') return this.kill(trouble.victim, trouble.nth);
    const gate = this.gate(trouble.party, trouble.service);
    const some = (): boolean => chance.upTo(2) > 0;
    switch (trouble.how) {
      case 'cut':
        return gate.cut(some);
      case 'silent':
        return gate.silence(some);
      case 'ended for the client':
        return gate.halfClose('client', some);
      case 'ended for the server':
        return gate.halfClose('server', some);
      case 'slow':
        return gate.slow(SLOW_MS);
    }
  }

  /** Resolves when all commands are answered, everybody is up and the log was followed to its end. */
  async comeToRest(): Promise<void> {
    for (const gate of this.gates.values()) gate.slow(0);
    await until(
      async () => this.isAnswered && (await this.isAtRest()),
      () => this.complaint(),
    );
  }

  /** What each projector says that it is. */
  async roles(): Promise<readonly unknown[]> {
    return Promise.all(this.projectors.map(async ({ url }) => (await ready(url)).role));
  }

  /** Opens another installation on the same log and keys, which is in nobody's way. */
  another(data: string): Promise<Installation> {
    return openAt({ ...this.direct, SAGSGANG_DB: '' }, data);
  }

  /** The policies' rows as JSON, by policy and key, as they lie in the database. */
  async policyRows(): Promise<ReadonlyMap<string, string>> {
    const found = await this.postgres.run(
      this.direct['SAGSGANG_DB'] ?? '',
      'select owner, key, value from policies.rows',
    );
    return new Map(found.map(({ owner, key, value }) => [`${String(owner)} ${String(key)}`, String(value)]));
  }

  /** @throws Error where a program ended while it was at work, and nobody had killed it */
  checkUnprovoked(): void {
    const ends = this.kept.flatMap((each) => each.takeUnprovoked());
    if (ends.length > 0) throw new Error(ends.join('\n'));
  }

  async end(): Promise<void> {
    await Promise.all(this.kept.map((each) => each.letGo()));
    await this.secretary.close();
    for (const gate of this.gates.values()) await gate.close();
    await this.postgres.stop();
    await this.log.stop();
  }

  private startSender(file: string, answers: Acknowledged[]) {
    // The last answer may have been lost on its way: a client that does not know sends the command again.
    const from = Math.max(0, answeredSteps(answers) - 1);
    const env = { ...process.env, ...this.through('senders'), SAGSGANG_DATA: newData() };
    const running = watch(spawn(process.execPath, [LOADER, SENDER, file, String(from)], { env }));
    let rest = '';
    running.process.stdout?.on('data', (text: string) => {
      const lines = (rest + text).split('\n');
      rest = lines.pop() ?? '';
      answers.push(...lines.map((line) => JSON.parse(line) as Acknowledged));
    });
    return running;
  }

  private kill(victim: string, nth: number): Promise<void> | void {
    switch (victim) {
      case 'a sender':
        return this.senders[nth % this.senders.length]?.kill();
      case 'a projector':
        return this.projectors[nth % this.projectors.length]?.kill();
      case 'the server':
        return this.server.kill();
      case 'PostgreSQL':
        return this.inTurn(() => this.postgres.crash());
      default:
        return this.inTurn(() => this.log.crash());
    }
  }

  private get isAnswered(): boolean {
    this.checkUnprovoked();
    return this.senders.every((sender) => sender.isDone);
  }

  private async complaint(): Promise<string> {
    const status = await this.secretary.status().catch((error: unknown) => String(error));
    const state = { answered: this.answered.map(answeredSteps), roles: await this.roles(), status };
    return `${JSON.stringify(state)}\n${this.kept.map((each) => each.lastErrors).join('\n')}`;
  }

  private get kept(): readonly Kept[] {
    return [...this.projectors, this.server, ...this.senders];
  }

  /** What is on its way up is not killed again before it is there. */
  private inTurn(crash: () => Promise<void>): Promise<void> {
    this.crashing = this.crashing.then(crash);
    return this.crashing;
  }

  private async isAtRest(): Promise<boolean> {
    const up = await Promise.all([...this.projectors, this.server].map(({ url }) => ready(url)));
    if (up.some(({ status }) => status !== 200) || !up.some(({ role }) => role === 'leader')) return false;
    try {
      const { head, readModels, policies } = await this.secretary.status();
      return [readModels, ...policies].every(({ checkpoint }) => checkpoint.position === head);
    } catch (error) {
      // Its own connections were broken as well, which the first question on each of them shows.
      if (error instanceof StoreUnavailable) return false;
      throw error;
    }
  }

  private gate(party: Party, service: Service): Gate {
    return this.gates.get(`${party} ${service}`) as Gate;
  }

  private through(party: Party): Variables {
    const [log, database] = SERVICES.map((service) => this.gate(party, service)) as [Gate, Gate];
    const { SAGSGANG_STORE = '', SAGSGANG_DB = '', SAGSGANG_KEYS = '' } = this.direct;
    return {
      ...this.direct,
      SAGSGANG_STORE: log.through(SAGSGANG_STORE),
      SAGSGANG_DB: database.through(SAGSGANG_DB),
      SAGSGANG_KEYS: database.through(SAGSGANG_KEYS),
    };
  }
}

const openAt = (variables: Variables, data = newData()): Promise<Installation> =>
  openInstallation(readConfiguration(variables, { data }), TYPESCRIPT_WORKERS);

const answeredSteps = (answers: readonly Acknowledged[]): number =>
  new Set(answers.map(({ commandId }) => commandId)).size;

async function until(holds: () => Promise<boolean>, complaint: () => Promise<string>): Promise<void> {
  for (const end = performance.now() + REST_WITHIN_MS; !(await holds()); await sleep(50)) {
    if (performance.now() > end) throw new Error(`it never came to pass: ${await complaint()}`);
  }
}

async function ready(url: string | undefined): Promise<{ readonly status: number; readonly role?: string }> {
  if (url === undefined) return { status: 503 };
  try {
    const answer = await ask(`${url}/api/ready`);
    return { ...(answer.json() as { role?: string }), status: answer.status };
  } catch {
    return { status: 503 };
  }
}
