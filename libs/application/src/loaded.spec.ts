import { openMemoryStore } from '@sagsgang/event-store/memory/memory-store';
import { initialBody, type BodyState } from '@sagsgang/domain/body/body';
import type { EventStore, ReadStreamOptions } from '@sagsgang/event-store/port';
import { LoadedStreams, type Loaded } from './loaded';
import { annul, BODY, firstEvent, recordMember, registerBody } from './testing/body-commands';
import { logOn, processOn } from './testing/process';

/** A log that notes which reads it was asked for. */
function watchedLog() {
  const store = logOn(openMemoryStore());
  const reads: ReadStreamOptions[] = [];
  const watched: EventStore = Object.assign(Object.create(store) as EventStore, {
    readStream: (stream: string, options: ReadStreamOptions = {}) => {
      reads.push(options);
      return store.readStream(stream, options);
    },
  });
  return { store, watched, reads };
}

const membersOf = ({ state }: Loaded): string[] =>
  [...(state as BodyState).memberships.values()].map(({ name }) => name);

describe('streams that are kept folded', () => {
  it('begin as a stream that does not exist', async () => {
    const { watched } = watchedLog();
    const streams = new LoadedStreams(watched);
    expect(streams.peek(BODY)).toBeUndefined();
    expect(await streams.current(BODY)).toMatchObject({ revision: -1, state: initialBody });
    expect(streams.peek(BODY)).toMatchObject({ revision: -1 });
  });

  it('read only what is new', async () => {
    const { store, watched, reads } = watchedLog();
    const streams = new LoadedStreams(watched);
    const { send } = processOn(store);
    await send(BODY, registerBody());
    await streams.current(BODY);
    await send(BODY, recordMember('Ellen Prøve'));
    const loaded = await streams.current(BODY);
    expect(membersOf(loaded)).toEqual(['Ellen Prøve']);
    expect(loaded.revision).toBe(1);
    expect(reads).toEqual([{}, { from: 1 }]);
  });

  it('are folded anew once an entry of theirs is annulled', async () => {
    const { store, watched, reads } = watchedLog();
    const streams = new LoadedStreams(watched);
    const { send } = processOn(store);
    await send(BODY, registerBody());
    const ellen = await send(BODY, recordMember('Ellen Prøve'));
    await send(BODY, recordMember('Bent Eksempel'));
    expect(membersOf(await streams.current(BODY))).toEqual(['Ellen Prøve', 'Bent Eksempel']);
    await send(BODY, annul(firstEvent(ellen)));
    expect(membersOf(await streams.current(BODY))).toEqual(['Bent Eksempel']);
    expect(reads).toEqual([{}, { from: 3 }, {}]);
  });

  it('remember what each command recorded, also when two readers bring them up to date at once', async () => {
    const { store, watched } = watchedLog();
    const streams = new LoadedStreams(watched);
    const { send } = processOn(store);
    const registered = await send(BODY, registerBody(), { commandId: 'c1' });
    await streams.current(BODY);
    const ellen = await send(BODY, recordMember('Ellen Prøve'), { commandId: 'c2' });
    const [one, other] = await Promise.all([streams.current(BODY), streams.current(BODY)]);
    expect([one.revision, other.revision]).toEqual([1, 1]);
    expect([...one.commands].map(([id, { events }]) => [id, events.map((event) => event.id)])).toEqual([
      ['c1', [firstEvent(registered)]],
      ['c2', [firstEvent(ellen)]],
    ]);
  });

  it('are read again after they were forgotten', async () => {
    const { watched, reads } = watchedLog();
    const streams = new LoadedStreams(watched);
    await streams.current(BODY);
    streams.forget(BODY);
    expect(streams.peek(BODY)).toBeUndefined();
    await streams.current(BODY);
    expect(reads).toEqual([{}, {}]);
  });
});
