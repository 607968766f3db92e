import { StoreUnavailable } from '@sagsgang/event-store/errors';
import { openMemoryStore } from '@sagsgang/event-store/memory/memory-store';
import type { EventStore } from '@sagsgang/event-store/port';
import { annul, BODY, firstEvent, recordMember, registerBody } from './testing/body-commands';
import { everythingIn, logOn, NOW, processOn } from './testing/process';

const newLog = (): EventStore => logOn(openMemoryStore());
const typesIn = async (store: EventStore): Promise<string[]> => (await everythingIn(store)).map(({ type }) => type);

describe('a command that is accepted', () => {
  it('is recorded with everything that a log must know from the first event on', async () => {
    const store = newLog();
    const { handler } = processOn(store);
    const context = { commandId: 'c1', actor: 'Ellen Prøve', effectiveOn: '2025-03-01', causationId: 'e9' };
    const result = await handler.handle(BODY, registerBody(), { ...context, correlationId: 'import-7' });
    const [event] = await everythingIn(store);
    expect(event).toMatchObject({
      stream: BODY,
      type: 'BodyRegistered',
      data: { name: 'KKR Eksempel' },
      metadata: {
        ...context,
        correlationId: 'import-7',
        commandType: 'RegisterBody',
        bodyHash: expect.stringMatching(/^[0-9a-f]{64}$/) as string,
        recordedAt: NOW,
        seen: {},
      },
    });
    expect(result).toEqual({
      kind: 'recorded',
      stream: BODY,
      revision: 0,
      position: event?.position,
      events: [{ id: event?.id, type: 'BodyRegistered' }],
      differs: false,
    });
  });

  it('takes effect today and begins a correlation of its own where nothing else is said', async () => {
    const store = newLog();
    await processOn(store).send(BODY, registerBody(), { commandId: 'c1' });
    const [event] = await everythingIn(store);
    expect(event?.metadata).toMatchObject({ effectiveOn: '2025-03-14', correlationId: 'c1', causationId: null });
  });

  it('records on which revision of the other streams it was decided', async () => {
    const store = newLog();
    const { send } = processOn(store);
    await send(BODY, registerBody());
    await send(BODY, recordMember('Ellen Prøve'));
    await send('meeting-m1', { type: 'ScheduleMeeting', data: { bodyId: 'kkr', date: '2025-05-16' } });
    expect((await everythingIn(store)).at(-1)?.metadata.seen).toEqual({ [BODY]: 1 });
  });
});

describe('a command that is not accepted', () => {
  it('is answered with the refusal, and nothing is recorded', async () => {
    const store = newLog();
    const result = await processOn(store).send(BODY, recordMember('Ellen Prøve'));
    expect(result).toMatchObject({ kind: 'refused', stream: BODY, revision: -1, refusal: { code: 'body-unknown' } });
    expect(await store.head()).toBe('0');
  });

  it('is refused where it speaks of a meeting that does not exist', async () => {
    const { send } = processOn(newLog());
    await send(BODY, registerBody());
    await send('meeting-m1', { type: 'ScheduleMeeting', data: { bodyId: 'kkr', date: '2025-05-16' } });
    await send('meeting-m1', { type: 'OpenMeeting', data: {} });
    const result = await send('meeting-m1', { type: 'ApproveMinutes', data: { ofMeetingId: 'm0' } });
    expect(result).toMatchObject({ kind: 'refused', refusal: { field: 'ofMeetingId' } });
  });

  it('is answered as unchanged where it says nothing new', async () => {
    const store = newLog();
    const { send } = processOn(store);
    await send(BODY, registerBody());
    expect(await send(BODY, registerBody())).toEqual({ kind: 'unchanged', stream: BODY, revision: 0 });
    expect(await typesIn(store)).toEqual(['BodyRegistered']);
  });

  it('fails for a kind of stream that does not exist', async () => {
    await expect(processOn(newLog()).send('moede-1', registerBody())).rejects.toThrow(RangeError);
  });

  it('fails where the store cannot be reached', async () => {
    const store = newLog();
    await store.close();
    await expect(processOn(store).send(BODY, registerBody())).rejects.toThrow(StoreUnavailable);
  });
});

describe('a command that is sent again under the same id', () => {
  it.each(['the same process', 'another process'])('to %s is answered with the first result', async (where) => {
    const store = newLog();
    let decided = 0;
    const counting = (): string => {
      decided += 1;
      return NOW;
    };
    const first = processOn(store, counting);
    const recorded = await first.send(BODY, registerBody(), { commandId: 'c1' });
    await first.send(BODY, recordMember('Ellen Prøve'));
    const process = where === 'the same process' ? first : processOn(store, counting);
    decided = 0;
    const again = await process.send(BODY, registerBody(), { commandId: 'c1' });
    expect(again).toEqual({ ...recorded, kind: 'repeated' });
    expect(decided).toBe(0);
    expect(await typesIn(store)).toEqual(['BodyRegistered', 'MembershipRecorded']);
  });

  it('is answered with the first result also where it would be refused by now', async () => {
    const { send } = processOn(newLog());
    await send(BODY, annul(firstEvent(await send(BODY, registerBody(), { commandId: 'c1' }))));
    await send(BODY, registerBody('KKR Andet'));
    expect(await send(BODY, registerBody(), { commandId: 'c1' })).toMatchObject({ kind: 'repeated', differs: false });
  });

  it('is told to differ where it says something else, of which nothing is recorded', async () => {
    const store = newLog();
    const { send } = processOn(store);
    await send(BODY, registerBody(), { commandId: 'c1' });
    const again = await send(BODY, recordMember('Ellen Prøve'), { commandId: 'c1' });
    expect(again).toMatchObject({ kind: 'repeated', differs: true, events: [{ type: 'BodyRegistered' }] });
    expect(await typesIn(store)).toEqual(['BodyRegistered']);
  });

  it('is told to differ also by a process that had not heard of the first one', async () => {
    const store = newLog();
    const [here, there] = [processOn(store), processOn(store)];
    await here.send(BODY, registerBody());
    await there.send(BODY, registerBody());
    await here.send(BODY, recordMember('Ellen Prøve'), { commandId: 'c1' });
    const again = await there.send(BODY, recordMember('Bent Eksempel'), { commandId: 'c1' });
    expect(again).toMatchObject({ kind: 'repeated', differs: true });
    expect(await typesIn(store)).toEqual(['BodyRegistered', 'MembershipRecorded']);
  });

  it('can be compared with what the log holds, without recording anything', async () => {
    const store = newLog();
    const { handler, send } = processOn(store);
    await send(BODY, registerBody(), { commandId: 'c1' });
    expect(await handler.earlier(BODY, registerBody(), 'c1')).toEqual({ differs: false });
    expect(await handler.earlier(BODY, registerBody('KKR Andet'), 'c1')).toEqual({ differs: true });
    expect(await handler.earlier(BODY, registerBody(), 'c2')).toBeUndefined();
    expect((await handler.recordedBy(BODY, 'c1')).map(({ data }) => data)).toEqual([{ name: 'KKR Eksempel' }]);
    expect(await typesIn(store)).toEqual(['BodyRegistered']);
  });
});

describe('an entry that is taken back', () => {
  it.each(['the same process', 'another process'])('counts no longer for %s', async (where) => {
    const store = newLog();
    const first = processOn(store);
    const other = where === 'the same process' ? first : processOn(store);
    await first.send(BODY, registerBody());
    const recorded = await first.send(BODY, recordMember('Ellen Prøve'));
    expect(await other.send(BODY, recordMember('Ellen Prøve'))).toMatchObject({ kind: 'unchanged' });
    await first.send(BODY, annul(firstEvent(recorded)));
    expect(await other.send(BODY, recordMember('Ellen Prøve'))).toMatchObject({ kind: 'recorded', revision: 3 });
  });
});
