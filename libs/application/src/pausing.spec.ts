import { setTimeout as sleep } from 'node:timers/promises';
import { SKIPS_STREAM, type EventSkipped } from '@sagsgang/domain/operation/skipping';
import { StoreUnavailable } from '@sagsgang/event-store/errors';
import { openMemoryStore } from '@sagsgang/event-store/memory/memory-store';
import { MemoryRowStore } from '@sagsgang/event-store/memory/row-store';
import type { EventStore } from '@sagsgang/event-store/port';
import type { Event } from '@sagsgang/kernel/event';
import type { Policy } from '@sagsgang/kernel/policy';
import { catchUp } from './follow';
import type { CommandHandler } from './handle';
import { followUntilAborted } from './loop';
import { ConsumerPaused } from './paused';
import { PolicyRunner } from './policies';
import { BODY, recordMember, registerBody } from './testing/body-commands';
import { COMMITTEE, mirrorPolicy, RESERVE } from './testing/mirror-policy';
import { NoteTaker } from './testing/note-taker';
import { everythingIn, logOn, processOn } from './testing/process';

/** Three bodies; of the first one three members, of whom the second one cannot be read. */
async function poisonedLog() {
  const raw = openMemoryStore();
  const store = logOn(raw);
  const process = processOn(store);
  for (const stream of [BODY, COMMITTEE, RESERVE]) await process.send(stream, registerBody(stream));
  await process.send(BODY, recordMember('Ellen Prøve'));
  await appendRaw(raw, BODY, 'MembershipRecorded', '{"name":"torn');
  const [before, poison] = (await everythingIn(store)).slice(-2);
  await process.send(COMMITTEE, recordMember('Bent Eksempel'));
  return { store, raw, rows: new MemoryRowStore(), process, before, poison };
}

/** Appends what no codec of this version would write. */
async function appendRaw(raw: ReturnType<typeof openMemoryStore>, stream: string, type: string, data: string) {
  const { revision, events } = await raw.readStream(stream);
  const id = `00000000-0000-5000-8000-00000000000${revision}`;
  await raw.append(stream, revision, [{ id, type, data, metadata: events[0]?.metadata ?? '{}' }]);
}

const runner = (store: EventStore, rows: MemoryRowStore, handler: CommandHandler, policy: Policy = mirrorPolicy) =>
  new PolicyRunner(policy, { store, rows, handler });

const mirrored = async (store: EventStore): Promise<string[]> =>
  (await everythingIn(store))
    .filter(({ unreadable, metadata }) => unreadable === undefined && metadata.actor === 'policy:mirror')
    .map(({ data }) => (data as { name: string }).name);

const pauseOf = async (store: EventStore, policy: PolicyRunner): Promise<ConsumerPaused> => {
  const failure: unknown = await catchUp(store, policy).catch((error: unknown) => error);
  if (!(failure instanceof ConsumerPaused)) throw new Error(`it was not paused: ${String(failure)}`);
  return failure;
};

async function until(holds: () => boolean): Promise<void> {
  for (let waited = 0; !holds(); waited += 5) {
    if (waited > 5_000) throw new Error('it never came to pass');
    await sleep(5);
  }
}

describe('a policy that meets an event which it cannot read', () => {
  it('stands just before it, having done all that came before, and says where and why', async () => {
    const { store, rows, process, before, poison } = await poisonedLog();
    const policy = runner(store, rows, process.handler);
    const { consumer, pause, message } = await pauseOf(store, policy);
    expect(consumer).toBe('mirror');
    const { id, position, stream, revision, type } = poison;
    const where = { number: 4, position, stream, revision, eventId: id, type };
    expect(pause).toEqual({ ...where, reason: 'it is no JSON', since: expect.any(String) as string });
    expect(message).toMatch(/^mirror stands still before event 4 \(MembershipRecorded, body-kkr revision 2/);
    expect(await rows.checkpoint('mirror')).toEqual({ number: 3, position: before.position });
    expect(await rows.rows('mirror', ['members'])).toEqual(new Map([['members', { members: 1 }]]));
    expect(await mirrored(store)).toEqual(['Ellen Prøve', 'Suppleant for Ellen Prøve']);
    expect(await runner(store, rows, process.handler).paused()).toEqual(pause);
  });

  it('stands there however often it is asked, since the same moment', async () => {
    const { store, rows, process } = await poisonedLog();
    const first = await pauseOf(store, runner(store, rows, process.handler));
    const again = await pauseOf(store, runner(store, rows, process.handler));
    expect(again.pause).toEqual(first.pause);
    expect(await mirrored(store)).toHaveLength(2);
  });

  it('does not stand where the event is no concern of its own', async () => {
    const { store, rows, process } = await poisonedLog();
    const other = { ...mirrorPolicy, name: 'other', key: () => null };
    const policy = runner(store, rows, process.handler, other);
    expect((await catchUp(store, policy)).position).toBe(await store.head());
    expect(await policy.paused()).toBeNull();
  });

  it('goes on without the event once an operator skipped it, at once', async () => {
    const { store, rows, process, poison } = await poisonedLog();
    const policy = runner(store, rows, process.handler);
    await pauseOf(store, policy);
    await skip(process, poison, 'policy:other');
    await pauseOf(store, policy);
    await skip(process, poison, 'policy:mirror');
    expect((await catchUp(store, policy)).position).toBe(await store.head());
    expect(await policy.paused()).toBeNull();
    expect(await rows.rows('mirror', ['members'])).toEqual(new Map([['members', { members: 1 }]]));
  });

  it('never takes an event that was skipped, also where it follows the log anew and could read it by then', async () => {
    const { store, process, before } = await poisonedLog();
    await skip(process, before, 'policy:mirror');
    const rows = new MemoryRowStore();
    await pauseOf(store, runner(store, rows, process.handler));
    expect(await mirrored(store)).toEqual([]);
  });
});

describe('a policy that fails', () => {
  it('at an event that it can read stands there as well, and keeps nothing of what it began', async () => {
    const { store, rows, process } = await poisonedLog();
    const broken: Policy = {
      ...mirrorPolicy,
      react: (_row: unknown, event: Event) => ({
        row: { members: 99 },
        commands: [{ stream: BODY, command: { type: 'RecordMembership', data: (event.data) } }], // prettier-ignore
      }),
    };
    const { pause } = await pauseOf(store, runner(store, rows, process.handler, broken));
    // The stream that it sends to has an event that nobody can read, so that nothing can be decided on it.
    expect(pause).toMatchObject({ number: 3, reason: 'it is no JSON' });
    expect(await rows.rows('mirror', ['members'])).toEqual(new Map());
  });

  it('because the store is away does not stand, and is merely tried again', async () => {
    const { store, rows, process } = await poisonedLog();
    const away = Object.assign(Object.create(process.handler) as CommandHandler, {
      handle: () => Promise.reject(new StoreUnavailable('the line is down')),
    });
    const policy = runner(store, rows, away);
    await expect(catchUp(store, policy)).rejects.toThrow(StoreUnavailable);
    expect(await policy.paused()).toBeNull();
  });
});

describe('the loop of a policy that stands still', () => {
  it('says so once, asks again only now and then, and goes on when the event was skipped', async () => {
    const { store, rows, process, poison } = await poisonedLog();
    const stop = new AbortController();
    const errors: unknown[] = [];
    const asked: number[] = [];
    const policy = runner(store, rows, process.handler);
    const consumer = {
      name: policy.name,
      checkpoint: () => policy.checkpoint(),
      handle: (...given: Parameters<PolicyRunner['handle']>) => {
        asked.push(performance.now());
        return policy.handle(...given);
      },
    };
    const others = new NoteTaker();
    const follow = { store, signal: stop.signal, pausesMs: [1, 60] as const };
    const loops = [
      followUntilAborted({ ...follow, consumer, onError: (error) => errors.push(error) }),
      followUntilAborted({ ...follow, consumer: others }),
    ];
    await until(() => asked.length >= 3);
    expect(errors).toHaveLength(1);
    expect(errors[0]).toBeInstanceOf(ConsumerPaused);
    expect(others.notebook.at.position).toBe(await store.head());
    await skip(process, poison, 'policy:mirror');
    await until(() => others.notebook.notes.at(-1)?.endsWith('EventSkipped') === true);
    for (const head = await store.head(); (await policy.checkpoint()).position !== head;) await sleep(5);
    stop.abort();
    await Promise.all(loops);
    expect(errors).toHaveLength(1);
    const [, second = 0, third = 0] = asked;
    expect(third - second).toBeGreaterThanOrEqual(55);
  });
});

type Skipped = { id: string; position: string; stream: string; revision: number; type: string };

async function skip({ send }: ReturnType<typeof processOn>, event: Skipped, consumer: string): Promise<void> {
  const { id, position, stream, revision, type } = event;
  const data: EventSkipped['data'] = {
    ...{ eventId: id, number: 4, position, stream, revision, eventType: type },
    consumers: [consumer],
    reason: 'Linjen er skrevet af et andet program.',
  };
  await send(SKIPS_STREAM, { type: 'SkipEvent', data });
}
