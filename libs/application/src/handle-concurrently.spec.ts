import * as fc from 'fast-check';
import { OutcomeUnknown } from '@sagsgang/event-store/errors';
import { openMemoryStore } from '@sagsgang/event-store/memory/memory-store';
import type { EventStore } from '@sagsgang/event-store/port';
import { BODY, recordMember, registerBody } from './testing/body-commands';
import { everythingIn, logOn, processOn } from './testing/process';
import { UnreliableStore, type Fault } from './testing/unreliable-store';

const newLog = (): EventStore => logOn(openMemoryStore());

/** The memberships in the log, in order. */
async function membersIn(store: EventStore): Promise<string[]> {
  const events = await everythingIn(store);
  return events.flatMap(({ type, data }) => (type === 'MembershipRecorded' ? [(data as { name: string }).name] : []));
}

describe('several processes on one log', () => {
  it('decide again where another one was quicker', async () => {
    const store = newLog();
    const [here, there] = [processOn(store), processOn(store)];
    await here.send(BODY, registerBody());
    await there.send(BODY, registerBody());
    await here.send(BODY, recordMember('Ellen Prøve'));
    expect(await there.send(BODY, recordMember('Bent Eksempel'))).toMatchObject({ kind: 'recorded', revision: 2 });
    expect(await membersIn(store)).toEqual(['Ellen Prøve', 'Bent Eksempel']);
  });

  it('refuse nothing on knowledge that is out of date', async () => {
    const store = newLog();
    const [here, there] = [processOn(store), processOn(store)];
    expect(await there.send(BODY, recordMember('Ellen Prøve'))).toMatchObject({ kind: 'refused' });
    await here.send(BODY, registerBody());
    expect(await there.send(BODY, recordMember('Ellen Prøve'))).toMatchObject({ kind: 'recorded' });
  });

  it('call nothing unchanged on knowledge that is out of date', async () => {
    const store = newLog();
    const [here, there] = [processOn(store), processOn(store)];
    await there.send(BODY, registerBody());
    await there.send(BODY, recordMember('Ellen Prøve'));
    await here.send(BODY, recordMember('Ellen Prøve', '2024-12-31'));
    expect(await there.send(BODY, recordMember('Ellen Prøve'))).toMatchObject({ kind: 'recorded', revision: 3 });
  });

  it('record every one of many commands on one stream once', async () => {
    const store = newLog();
    const processes = [processOn(store), processOn(store), processOn(store)];
    await processes[0]?.send(BODY, registerBody());
    const names = Array.from({ length: 60 }, (_, index) => `Medlem ${index}`);
    const results = await Promise.all(
      names.map((name, index) => processes[index % 3]?.send(BODY, recordMember(name), { commandId: name })),
    );
    expect(results.map((result) => result?.kind)).toEqual(names.map(() => 'recorded'));
    expect(results.map((result) => result?.revision).sort((a = 0, b = 0) => a - b)).toEqual(names.map((_, i) => i + 1));
    expect((await membersIn(store)).sort()).toEqual([...names].sort());
  });

  it('record a command once that comes in at all of them at the same time', async () => {
    const store = newLog();
    const processes = [processOn(store), processOn(store), processOn(store)];
    const sent = processes.map(({ send }) => send(BODY, registerBody(), { commandId: 'c1' }));
    const results = await Promise.all(sent);
    expect(results.map(({ revision }) => revision)).toEqual([0, 0, 0]);
    expect((await everythingIn(store)).length).toBe(1);
  });
});

describe('a command whose append got no answer', () => {
  it('is settled by the identical request, and decided once', async () => {
    const store = new UnreliableStore(newLog());
    let decided = 0;
    const { send } = processOn(store, () => `2025-03-14T10:00:0${(decided += 1)}.000Z`);
    store.faults = ['request-lost', 'answer-lost'];
    expect(await send(BODY, registerBody())).toMatchObject({ kind: 'recorded', revision: 0 });
    expect(decided).toBe(1);
    expect(store.requests.length).toBe(3);
    for (const request of store.requests) expect(request).toStrictEqual(store.requests[0]);
    expect((await everythingIn(store)).length).toBe(1);
  });

  it('is recorded once and told as the first, where its sender repeats it after all of that failed', async () => {
    const store = new UnreliableStore(newLog());
    const { send } = processOn(store);
    await send(BODY, registerBody());
    store.faults = Array.from({ length: 6 }, () => 'answer-lost');
    await expect(send(BODY, recordMember('Ellen Prøve'), { commandId: 'c1' })).rejects.toThrow(OutcomeUnknown);
    const again = await send(BODY, recordMember('Ellen Prøve'), { commandId: 'c1' });
    expect(again).toMatchObject({ kind: 'repeated', revision: 1, differs: false });
    expect(await membersIn(store)).toEqual(['Ellen Prøve']);
  });

  it('is recorded exactly once whatever gets lost, and whoever sends at the same time', async () => {
    const faults = fc.array(fc.constantFrom<Fault>('answer-lost', 'request-lost', 'none'), { maxLength: 3 });
    await fc.assert(
      fc.asyncProperty(faults, faults, fc.integer({ min: 1, max: 4 }), async (lostHere, lostThere, count) => {
        const log = newLog();
        const [lineHere, lineThere] = [new UnreliableStore(log), new UnreliableStore(log)];
        const [here, there] = [processOn(lineHere), processOn(lineThere)];
        await here.send(BODY, registerBody());
        [lineHere.faults, lineThere.faults] = [[...lostHere], [...lostThere]];
        const names = Array.from({ length: count }, (_, index) => `Medlem ${index}`);
        // Each command comes in at both processes, as when a client repeats it at another server.
        const sent = [here, there].flatMap(({ send }) =>
          names.map((name) => send(BODY, recordMember(name), { commandId: name })),
        );
        const results = await Promise.all(sent);
        expect(results.every(({ kind }) => kind === 'recorded' || kind === 'repeated')).toBe(true);
        expect((await membersIn(log)).sort()).toEqual(names);
      }),
      { numRuns: 10 },
    );
  });
});
