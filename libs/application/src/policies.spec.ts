import * as fc from 'fast-check';
import { openMemoryStore } from '@sagsgang/event-store/memory/memory-store';
import { MemoryRowStore } from '@sagsgang/event-store/memory/row-store';
import type { EventStore } from '@sagsgang/event-store/port';
import type { RowStore } from '@sagsgang/event-store/row-store';
import { AT_START, CheckpointMoved } from '@sagsgang/kernel/checkpoint';
import type { Command } from '@sagsgang/kernel/command';
import type { Recorded } from '@sagsgang/kernel/event';
import { catchUp, numbered } from './follow';
import { CommandHandler } from './handle';
import { PolicyRunner } from './policies';
import { annul, BODY, firstEvent, recordMember, registerBody } from './testing/body-commands';
import { COMMITTEE, mirrorPolicy, RESERVE } from './testing/mirror-policy';
import { everythingIn, logOn, processOn } from './testing/process';

/** A log with three bodies and two members of the first. */
async function bodiesAndMembers() {
  const store = logOn(openMemoryStore());
  const process = processOn(store);
  for (const stream of [BODY, COMMITTEE, RESERVE]) await process.send(stream, registerBody(stream));
  const ellen = await process.send(BODY, recordMember('Ellen Prøve'), {
    correlationId: 'one-act',
    effectiveOn: '2025-03-01',
  });
  await process.send(BODY, recordMember('Bent Eksempel'));
  return { store, rows: new MemoryRowStore(), process, ellen: firstEvent(ellen) };
}

const runner = (store: EventStore, rows: RowStore, handler: CommandHandler): PolicyRunner =>
  new PolicyRunner(mirrorPolicy, { store, rows, handler });

/** What the policy brought about, in order. */
async function mirrored(store: EventStore): Promise<string[]> {
  const events = await everythingIn(store);
  return events.filter(isMirrored).map(({ stream, data }) => `${stream} ${(data as { name: string }).name}`);
}

const isMirrored = ({ stream, metadata }: Recorded): boolean => stream !== BODY && metadata.actor === 'policy:mirror';

const BOTH = [
  'body-udvalg Ellen Prøve',
  'body-reserve Suppleant for Ellen Prøve',
  'body-udvalg Bent Eksempel',
  'body-reserve Suppleant for Bent Eksempel',
];

describe('a policy', () => {
  it('sends its commands in its own name, as consequences of the event', async () => {
    const { store, rows, process, ellen } = await bodiesAndMembers();
    await catchUp(store, runner(store, rows, process.handler));
    expect(await mirrored(store)).toEqual(BOTH);
    const first = (await everythingIn(store)).find(isMirrored);
    expect(first?.metadata).toMatchObject({
      actor: 'policy:mirror',
      causationId: ellen,
      correlationId: 'one-act',
      effectiveOn: '2025-03-01',
    });
  });

  it('sends nothing where another process was quicker, whose rows are of a later moment', async () => {
    const { store, rows, process } = await bodiesAndMembers();
    const batch = numbered(await everythingIn(store), AT_START);
    await catchUp(store, runner(store, rows, process.handler));
    const sent: unknown[] = [];
    const handle = (stream: string, command: Command) => {
      sent.push(command);
      return Promise.resolve({ kind: 'unchanged', stream, revision: 0 });
    };
    const late = runner(store, rows, { handle } as unknown as CommandHandler);
    await expect(late.handle(batch, AT_START)).rejects.toThrow(CheckpointMoved);
    expect(sent).toEqual([]);
    expect(await late.paused()).toBeNull();
  });

  it('remembers in its rows, and has come as far as it has handled', async () => {
    const { store, rows, process } = await bodiesAndMembers();
    const at = await catchUp(store, runner(store, rows, process.handler));
    expect(await rows.rows('mirror', ['members'])).toEqual(new Map([['members', { members: 2 }]]));
    expect(await rows.checkpoint('mirror')).toEqual(at);
  });

  it('takes back what an annulled event caused, and forgets it', async () => {
    const { store, rows, process, ellen } = await bodiesAndMembers();
    await catchUp(store, runner(store, rows, process.handler));
    await process.send(BODY, annul(ellen));
    await catchUp(store, runner(store, rows, process.handler));
    const last = (await everythingIn(store)).filter(isMirrored).at(-1);
    expect(last).toMatchObject({ stream: COMMITTEE, data: { name: 'Ellen Prøve', to: '2022-01-01' } });
    expect(await rows.rows('mirror', ['members'])).toEqual(new Map([['members', { members: 1 }]]));
  });

  it('takes a refusal as an answer, tells it, and goes on', async () => {
    const store = logOn(openMemoryStore());
    const { send, handler } = processOn(store);
    await send(BODY, registerBody());
    await send(RESERVE, registerBody());
    await send(BODY, recordMember('Ellen Prøve'));
    const told: [string, Command, string][] = [];
    const options = { store, rows: new MemoryRowStore(), handler };
    const policy = new PolicyRunner(mirrorPolicy, {
      ...options,
      onRefused: (name, command, { refusal }) => told.push([name, command, refusal.code]),
    });
    await catchUp(store, policy);
    expect(told).toEqual([['mirror', recordMember('Ellen Prøve'), 'body-unknown']]);
    expect(await mirrored(store)).toEqual(['body-reserve Suppleant for Ellen Prøve']);
  });
});

/** Counts the steps of a process and ends it, as a crash would, before or after the one that is named. */
class Crashing {
  private step = 0;

  constructor(
    private readonly at: number,
    private readonly when: 'before' | 'after',
  ) {}

  async around<T>(work: () => Promise<T>): Promise<T> {
    this.step += 1;
    if (this.step === this.at && this.when === 'before') throw new Error('crash');
    const done = await work();
    if (this.step === this.at) throw new Error('crash');
    return done;
  }
}

function crashingRunner(store: EventStore, rows: RowStore, crash: Crashing): PolicyRunner {
  const { handler } = processOn(store);
  const crashingHandler = Object.assign(Object.create(handler) as CommandHandler, {
    handle: (...sent: Parameters<CommandHandler['handle']>) => crash.around(() => handler.handle(...sent)),
  });
  const crashingRows = Object.assign(Object.create(rows) as RowStore, {
    save: (...saved: Parameters<RowStore['save']>) => crash.around(() => rows.save(...saved)),
  });
  return runner(store, crashingRows, crashingHandler);
}

describe('a policy that crashes', () => {
  it('between its commands and its checkpoint does nothing twice and drops nothing', async () => {
    const { store, rows } = await bodiesAndMembers();
    await expect(catchUp(store, crashingRunner(store, rows, new Crashing(5, 'before')))).rejects.toThrow('crash');
    expect(await mirrored(store)).toEqual(BOTH);
    expect((await rows.checkpoint('mirror')).number).toBe(-1);
    await catchUp(store, runner(store, rows, processOn(store).handler));
    expect(await mirrored(store)).toEqual(BOTH);
    expect(await rows.rows('mirror', ['members'])).toEqual(new Map([['members', { members: 2 }]]));
  });

  it('anywhere, and again and again, does nothing twice and drops nothing', async () => {
    const crashes = fc.array(
      fc.tuple(fc.integer({ min: 1, max: 7 }), fc.constantFrom('before' as const, 'after' as const)),
      {
        maxLength: 4,
      },
    );
    await fc.assert(
      fc.asyncProperty(crashes, async (planned) => {
        const { store, rows, process, ellen } = await bodiesAndMembers();
        for (const [at, when] of planned) {
          await catchUp(store, crashingRunner(store, rows, new Crashing(at, when))).catch(() => undefined);
        }
        await process.send(BODY, annul(ellen));
        for (const [at, when] of planned) {
          await catchUp(store, crashingRunner(store, rows, new Crashing(at, when))).catch(() => undefined);
        }
        await catchUp(store, runner(store, rows, process.handler));
        expect(await mirrored(store)).toEqual([...BOTH, 'body-udvalg Ellen Prøve']);
        expect(await rows.rows('mirror', ['members'])).toEqual(new Map([['members', { members: 1 }]]));
      }),
      { numRuns: 40 },
    );
  });

  it('may as well run in two processes at once', async () => {
    const { store, rows, process } = await bodiesAndMembers();
    const other = processOn(store);
    await Promise.all([process, other].map(({ handler }) => catchUp(store, runner(store, rows, handler))));
    expect((await mirrored(store)).sort()).toEqual([...BOTH].sort());
    expect(await rows.rows('mirror', ['members'])).toEqual(new Map([['members', { members: 2 }]]));
  });
});
