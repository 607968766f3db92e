import { createCodec } from './codec';
import { KeysInMemory } from './contract/keys-in-memory';
import { idNamed, noted, SAMPLE_REGISTRY, several, wholeLog } from './contract/sample';
import { InvalidBatch, OutcomeUnknown, UnreadableEvent } from './errors';
import { openMemoryStore } from './memory/memory-store';
import type { EncodedEvent, RawStore } from './raw-store';
import { withCodec } from './with-codec';

/** A store that loses every answer for a while, though it appends. */
function forgetful() {
  const raw = openMemoryStore();
  const sent: (readonly EncodedEvent[])[] = [];
  let losing = true;
  const store: RawStore = {
    append: async (stream, expected, events) => {
      sent.push(events);
      const result = await raw.append(stream, expected, events);
      if (losing) throw new OutcomeUnknown('the answer was lost');
      return result;
    },
    readStream: (stream, options) => raw.readStream(stream, options),
    readAll: (options) => raw.readAll(options),
    head: () => raw.head(),
    subscribe: (after, signal) => raw.subscribe(after, signal),
    close: () => raw.close(),
  };
  const keys = new KeysInMemory();
  return { store: withCodec(store, createCodec(SAMPLE_REGISTRY, keys)), sent, keys, heal: () => (losing = false) };
}

describe('an append whose outcome is unknown', () => {
  it('sends the same bytes when it is repeated, and so finds its first result', async () => {
    const { store, sent, heal } = forgetful();
    const batch = several(2);
    await expect(store.append('case-a', 'no-stream', batch)).rejects.toThrow(OutcomeUnknown);
    await expect(store.append('case-a', 'no-stream', [...batch])).rejects.toThrow(OutcomeUnknown);
    heal();
    expect(await store.append('case-a', 'no-stream', batch)).toEqual({ revision: 1, position: '2' });
    expect(sent[1]).toEqual(sent[0]);
    expect(sent[2]).toEqual(sent[0]);
  });

  it('is not mistaken for another append with the same event', async () => {
    const { store, sent } = forgetful();
    const [one, two] = [noted(), noted()];
    await expect(store.append('case-a', 'any', [one])).rejects.toThrow(OutcomeUnknown);
    await expect(store.append('case-b', 'any', [one])).rejects.toThrow(OutcomeUnknown);
    await expect(store.append('case-b', 'any', [one, two])).rejects.toThrow(OutcomeUnknown);
    expect(sent.map((events) => events.length)).toEqual([1, 1, 2]);
    expect(sent[1]?.[0]?.data).not.toBe(sent[0]?.[0]?.data);
  });
});

describe('a batch that can never be appended', () => {
  it('is refused before a key is made for it', async () => {
    const { store, keys, sent } = forgetful();
    const event = noted();
    await expect(store.append('case-a', 'any', [])).rejects.toThrow(InvalidBatch);
    await expect(store.append('case-a', 'any', [event, event])).rejects.toThrow(InvalidBatch);
    await expect(store.append('case-a', -1, [event])).rejects.toThrow(InvalidBatch);
    expect(keys.ids()).toEqual([]);
    expect(sent).toEqual([]);
  });
});

/** A log in whose midst lies an event of a type that this version does not know. */
async function poisoned() {
  const raw = openMemoryStore();
  const store = withCodec(raw, createCodec(SAMPLE_REGISTRY, new KeysInMemory()));
  await store.append('case-a', 'no-stream', [noted()]);
  const [{ metadata }] = (await raw.readStream('case-a')).events;
  await raw.append('case-a', 0, [{ id: idNamed('poison'), type: 'Unheard', data: '{}', metadata }]);
  await store.append('case-a', 1, [noted()]);
  await store.append('case-b', 'no-stream', [noted()]);
  return store;
}

const told = ({ stream, type, unreadable }: { stream: string; type: string; unreadable?: Error }): string =>
  `${stream} ${type}${unreadable === undefined ? '' : ' !'}`;

const ALL = ['case-a Noted', 'case-a Unheard !', 'case-a Noted', 'case-b Noted'];

describe('an event that cannot be read', () => {
  it('is passed on marked, and the log goes on behind it, for those who read or follow it', async () => {
    const store = await poisoned();
    expect((await wholeLog(store)).map(told)).toEqual(ALL);
    const stop = new AbortController();
    const followed: string[] = [];
    for await (const message of store.subscribe('0', stop.signal)) {
      if (message.kind === 'events') followed.push(...message.events.map(told));
      if (followed.length === ALL.length) stop.abort();
    }
    expect(followed).toEqual(ALL);
  });

  it('fails the reading of its stream, on which somebody may decide, and of no other one', async () => {
    const store = await poisoned();
    await expect(store.readStream('case-a')).rejects.toThrow(UnreadableEvent);
    expect((await store.readStream('case-b')).events.map(told)).toEqual(['case-b Noted']);
    const marked = await store.readStream('case-a', { markUnreadable: true });
    expect(marked.events.map(told)).toEqual(ALL.slice(0, 3));
  });
});
