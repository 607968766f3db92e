import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { describeOnPostgres } from '../../../../test/postgres-server/on-postgres';
import { Gate } from '../../../../test/network/gate';
import { PostgresServer } from '../../../../test/postgres-server/server';
import { leadInTurn } from './leadership';

const NAME = 'projector';
/** The standby takes over within this; DESIGN asks for five seconds. */
const TAKE_OVER_MS = 5_000;

describeOnPostgres('the leadership of projectors', () => {
  let server: PostgresServer;
  let url: string;
  const candidates: Candidate[] = [];

  beforeAll(async () => (server = await PostgresServer.start()), 60_000);
  beforeEach(async () => (url = await server.newDatabase()));
  afterEach(async () => {
    for (const candidate of candidates.splice(0)) await candidate.retire();
  });
  afterAll(() => server.stop());

  const candidate = (name = NAME, way = url): Candidate => {
    const one = new Candidate(way, name);
    candidates.push(one);
    return one;
  };

  it('is held by one, and the other stands by', async () => {
    const [first, second] = [candidate(), candidate()];
    await Promise.race([first.leading(), second.leading()]);
    await sleep(1_500);
    expect([first, second].filter(({ leads }) => leads)).toHaveLength(1);
  });

  it('passes on when the leader retires, after its work has ended', async () => {
    const first = candidate();
    await first.leading();
    const second = candidate();
    await first.retire();
    expect(first.leads).toBe(false);
    await within(second.leading());
  });

  it('passes on when the leader is cut off from the database, and the leader learns of it', async () => {
    const first = candidate();
    await first.leading();
    const resigned = first.resigned();
    await server.run(url, `select pg_terminate_backend(pid) from pg_locks where locktype = 'advisory' and granted`);
    await within(resigned);
    const second = candidate();
    await within(Promise.race([first.leading(), second.leading()]));
    expect([first, second].filter(({ leads }) => leads)).toHaveLength(1);
  });

  it('passes on when the leader fails, who stands again', async () => {
    const first = candidate();
    await first.leading();
    first.fail(new Error('the work failed'));
    await within(first.resigned());
    expect(first.errors).toEqual([new Error('the work failed')]);
    await within(first.leading());
  });

  it('is taken up again after the database was away', async () => {
    const first = candidate();
    await first.leading();
    const resigned = first.resigned();
    await server.crash();
    await within(resigned);
    await within(first.leading());
    expect(first.leads).toBe(true);
  }, 30_000);

  it('passes on when the leader’s connection falls silent, also while its work has not ended yet', async () => {
    const gate = new Gate(url);
    await gate.open();
    const first = candidate(NAME, gate.connectionString);
    await first.leading();
    const second = candidate();
    first.isSlowToResign = true;
    gate.silence();
    await within(second.leading());
    expect(first.leads).toBe(true);
    await second.retire();
    first.isSlowToResign = false;
    await within(first.resigned());
    await within(first.leading());
    await first.retire();
    await gate.close();
  }, 30_000);

  it('is one for each name', async () => {
    const [first, other] = [candidate(), candidate('another')];
    await within(Promise.all([first.leading(), other.leading()]));
    expect([first.leads, other.leads]).toEqual([true, true]);
  });
});

/** Stands until it retires, and does nothing in office. */
class Candidate {
  leads = false;
  isSlowToResign = false;
  readonly errors: unknown[] = [];
  private readonly news = new EventTarget();
  private readonly stop = new AbortController();
  private failing: (error: Error) => void = () => undefined;
  private readonly ended: Promise<void>;

  constructor(url: string, name: string) {
    const { signal } = this.stop;
    const onError = (error: unknown): void => void this.errors.push(error);
    this.ended = leadInTurn({ url, name, signal, lead: (office) => this.lead(office), onError });
  }

  async leading(): Promise<void> {
    if (!this.leads) await once(this.news, 'leads');
  }

  async resigned(): Promise<void> {
    if (this.leads) await once(this.news, 'resigned');
  }

  fail(error: Error): void {
    this.failing(error);
  }

  async retire(): Promise<void> {
    this.stop.abort();
    await this.ended;
  }

  private async lead(office: AbortSignal): Promise<void> {
    this.leads = true;
    this.news.dispatchEvent(new Event('leads'));
    try {
      const failed = new Promise<never>((_, reject) => (this.failing = reject));
      await Promise.race([failed, office.aborted ? undefined : once(office, 'abort')]);
    } finally {
      while (this.isSlowToResign) await sleep(50);
      this.leads = false;
      this.news.dispatchEvent(new Event('resigned'));
    }
  }
}

async function within<T>(wait: Promise<T>): Promise<T> {
  const late = new AbortController();
  const tooLate = sleep(TAKE_OVER_MS, undefined, { signal: late.signal }).then(() => {
    throw new Error(`nothing happened within ${TAKE_OVER_MS} ms`);
  });
  const result = Promise.race([wait, tooLate]);
  try {
    return await result;
  } finally {
    late.abort();
    tooLate.catch(() => undefined);
  }
}
