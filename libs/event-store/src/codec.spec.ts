import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { createCodec, ERASED_TEXT, LOST_TEXT, type EventTypeRegistry, type Upcast } from './codec';
import { KeysInMemory } from './contract/keys-in-memory';
import { InvalidBatch, UnreadableEvent } from './errors';
import type { EncodedEvent, StoredEvent } from './raw-store';
import { noted } from './contract/sample';

const REGISTRY: EventTypeRegistry = {
  Decided: {
    version: 1,
    texts: ['text', 'remarks[]', 'votes[].subject', 'votes[].names[].name', 'target.condition'],
    item: 'meetingId',
  },
  Titled: { version: 1, texts: ['title'] },
  Moved: { version: 1, texts: [] },
};

const decided = (data: object = {}) => ({
  ...noted(),
  type: 'Decided',
  data: {
    meetingId: 'kkr-1',
    text: 'Udvalget godkendte',
    outcomes: ['approved'],
    remarks: ['Første', 'Anden'],
    votes: [{ subject: 'Punkt 1', for: 7, names: [{ name: 'Ea', vote: 'yes' }, { name: 'Bo' }] }],
    target: { date: '2024-04-19', condition: 'når høringen er endt' },
    ...data,
  },
});

function setUp(registry = REGISTRY, upcast?: Upcast) {
  const keys = new KeysInMemory();
  const codec = createCodec(registry, keys, upcast);
  const encode = async (event: ReturnType<typeof noted> | ReturnType<typeof decided>, stream = 'case-a') => {
    const [encoded] = await codec.encode(stream, [event]);
    return stored(encoded, stream);
  };
  const decode = (event: StoredEvent) => codec.decode(event, keys);
  const decodeOrMark = (event: StoredEvent) => codec.decodeOrMark(event, keys);
  return { keys, codec, encode, decode, decodeOrMark };
}

const stored = (event: EncodedEvent, stream = 'case-a'): StoredEvent => ({
  ...event,
  stream,
  revision: 4,
  position: '17',
});

/** Changes one field inside `$sealed`. */
function resealed(event: StoredEvent, change: (sealed: Record<string, string>) => void): StoredEvent {
  const data = JSON.parse(event.data) as { $sealed: Record<string, string> };
  change(data.$sealed);
  return { ...event, data: JSON.stringify(data) };
}

describe('what lies in the log', () => {
  it('holds no free text, and all structure in clear', async () => {
    const { encode } = setUp();
    const { data } = await encode(decided());
    const { $sealed, ...clear } = JSON.parse(data) as Record<string, unknown>;
    // What is sealed is random letters, in which a name of two letters stands now and then by chance.
    for (const text of ['godkendte', 'Første', 'Anden', 'Punkt', 'Ea', 'høringen']) {
      expect(JSON.stringify(clear)).not.toContain(text);
    }
    for (const text of ['godkendte', 'Første', 'høringen']) expect(JSON.stringify($sealed)).not.toContain(text);
    expect(clear).toMatchObject({
      meetingId: 'kkr-1',
      outcomes: ['approved'],
      votes: [{ for: 7, names: [{ vote: 'yes' }, {}] }],
      target: { date: '2024-04-19' },
    });
  });

  it('is encrypted by the key of its item, and by that of its stream where it has none', async () => {
    const { encode, keys } = setUp();
    await encode(decided());
    await encode(decided({ meetingId: 'kkr-2' }));
    await encode(decided({ meetingId: null }), 'case-b');
    await encode({ ...decided(), type: 'Titled', data: { title: 'Sag' } as never }, 'case-c');
    expect(keys.ids()).toEqual(['case-a@kkr-1', 'case-a@kkr-2', 'case-b', 'case-c']);
  });

  it('needs no key where there is no text', async () => {
    const { encode, keys, decode } = setUp();
    const silent = { meetingId: 'kkr-1', text: null, remarks: [], votes: [], target: null };
    const event = await encode({ ...decided(), data: silent as never });
    const moved = await encode({ ...decided(), type: 'Moved', data: { to: '2024-05-01' } as never });
    expect(keys.ids()).toEqual([]);
    expect(event.data).toBe(JSON.stringify(silent));
    expect(decode(event).data).toEqual(silent);
    expect(decode(moved).data).toEqual({ to: '2024-05-01' });
  });

  it('is never the same twice, so that equal texts do not show', async () => {
    const { encode } = setUp();
    const event = decided();
    expect((await encode(event)).data).not.toBe((await encode(event)).data);
  });

  it('is measured before there is a key', async () => {
    const { codec, keys } = setUp();
    const large = decided({ text: 'æ'.repeat(400_000) });
    await expect(codec.encode('case-a', [large as never])).rejects.toThrow(InvalidBatch);
    expect(keys.ids()).toEqual([]);
  });
});

describe('an event that is read back', () => {
  it('is the one that was encoded, with its place in the log', async () => {
    const { encode, decode } = setUp();
    const event = decided();
    const read = decode(await encode(event));
    expect(read).toEqual({ ...event, stream: 'case-a', revision: 4, position: '17' });
  });

  it('shows its texts to JSON, copies and comparisons, and nothing of the envelope', async () => {
    const { encode, decode } = setUp();
    const { data } = decided();
    const read = decode(await encode(decided())).data as typeof data;
    expect(JSON.parse(JSON.stringify(read))).toEqual(data);
    expect(Object.keys(read)).toEqual(Object.keys(data));
    expect({ ...read, votes: read.votes.map((vote) => ({ ...vote })) }).toEqual(data);
    expect(structuredClone(read)).toEqual(data);
    expect(read.remarks).toBe(read.remarks);
  });

  it('is decrypted only when a text is read, and then once for all its texts', async () => {
    const { encode, keys, decode } = setUp();
    const event = await encode(decided());
    const existing = jest.spyOn(keys, 'existing');
    const read = decode(event).data as ReturnType<typeof decided>['data'];
    expect([read.meetingId, read.votes[0]?.for, read.target.date, read.outcomes]).toHaveLength(4);
    expect(existing).not.toHaveBeenCalled();
    expect([read.text, read.target.condition, read.votes[0]?.names[1]?.name]).toEqual([
      'Udvalget godkendte',
      'når høringen er endt',
      'Bo',
    ]);
    expect(existing).toHaveBeenCalledTimes(1);
  });

  it('reads as erased where its key was destroyed, and keeps its structure', async () => {
    const { encode, keys, decode } = setUp();
    const event = await encode(decided());
    keys.destroy('case-a@kkr-1');
    expect(decode(event).data).toEqual(
      decided({
        text: ERASED_TEXT,
        remarks: [ERASED_TEXT, ERASED_TEXT],
        votes: [{ subject: ERASED_TEXT, for: 7, names: [{ name: ERASED_TEXT, vote: 'yes' }, { name: ERASED_TEXT }] }],
        target: { date: '2024-04-19', condition: ERASED_TEXT },
      }).data,
    );
  });

  it('reads as lost where its key is not there, also when another key has its id', async () => {
    const event = await setUp().encode(decided());
    const other = setUp();
    expect(other.decode(event).data).toMatchObject({ text: LOST_TEXT, meetingId: 'kkr-1' });
    await other.encode(decided());
    expect(other.decode(event).data).toMatchObject({ text: LOST_TEXT });
  });

  it('comes back whole whatever its texts are', async () => {
    const { encode, decode } = setUp();
    const text = fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('', '0', 'null', '"', '$sealed'));
    const nullable = fc.option(text, { nil: null });
    const data = fc.record(
      {
        meetingId: fc.constantFrom('kkr-1', 'kkr-2', null),
        text: nullable,
        remarks: fc.oneof(fc.constant(null), fc.array(nullable)),
        votes: fc.array(fc.record({ subject: nullable, names: fc.array(fc.record({ name: text, vote: fc.nat() })) })),
        target: fc.option(fc.record({ condition: nullable, date: fc.string() }), { nil: null }),
        count: fc.integer(),
        other: fc.json(),
      },
      { requiredKeys: [] },
    );
    await fc.assert(
      fc.asyncProperty(data, async (sample) => {
        const event = await encode({ ...decided(), data: sample as never });
        expect(decode(event).data).toEqual(sample);
      }),
      { numRuns: 200 },
    );
  });
});

describe('an event that was tampered with', () => {
  it.each([
    ['another ciphertext', (sealed: Record<string, string>) => (sealed['text'] = `AAAA${sealed['text']?.slice(4)}`)],
    ['a ciphertext that was cut off', (sealed: Record<string, string>) => (sealed['text'] = 'AAAA')],
    ['another start value', (sealed: Record<string, string>) => (sealed['iv'] = 'AAAAAAAAAAAAAAAA')],
  ])('says where it stands when its text is read: %s', async (_, change) => {
    const { encode, decode } = setUp();
    const read = decode(resealed(await encode(decided()), change)).data as { text: string; meetingId: string };
    expect(read.meetingId).toBe('kkr-1');
    expect(() => read.text).toThrow(UnreadableEvent);
    expect(() => read.text).toThrow('case-a, revision 4 (position 17)');
  });

  it('is noticed where the texts of one event were put into another', async () => {
    const { encode, decode } = setUp();
    const one = await encode(decided());
    const elsewhere = [
      { ...one, id: randomUUID() },
      { ...one, stream: 'case-b' },
      { ...one, type: 'Titled', data: one.data.replace('"text":0', '"title":0') },
    ];
    for (const event of elsewhere) {
      const read = decode(event).data as Record<string, string>;
      expect(() => [read['text'], read['title']]).toThrow(UnreadableEvent);
    }
  });

  it('is noticed where a text is pointed to that does not exist', async () => {
    const { encode, decode } = setUp();
    const event = await encode(decided());
    const read = decode({ ...event, data: event.data.replace('"text":0', '"text":99') }).data as { text: string };
    expect(() => read.text).toThrow(UnreadableEvent);
  });

  it('says where it stands when it is of an unknown type or no JSON', async () => {
    const { encode, decode } = setUp();
    const event = await encode(decided());
    expect(() => decode({ ...event, type: 'Unheard' })).toThrow(/position 17.*Unheard/);
    expect(() => decode({ ...event, type: 'constructor' })).toThrow(UnreadableEvent);
    expect(() => decode({ ...event, data: '{"torn' })).toThrow(UnreadableEvent);
    expect(() => decode({ ...event, metadata: '' })).toThrow(UnreadableEvent);
    expect(() => decode({ ...event, data: 'null' })).toThrow(/it is no JSON object/);
    expect(() => decode({ ...event, data: '{"$sealed":null}' })).toThrow(/its envelope is damaged/);
    expect(() => decode({ ...event, data: '{"$sealed":{"key":7}}' })).toThrow(/its envelope is damaged/);
  });

  it('is noticed by metadata that are not those of an event, since the order in time hangs on them', async () => {
    const { encode, decode } = setUp();
    const event = await encode(decided());
    const metadata = JSON.parse(event.metadata) as object;
    for (const damage of [{ recordedAt: 'i går' }, { recordedAt: 7 }, { actor: null }, { effectiveOn: undefined }])
      expect(() => decode({ ...event, metadata: JSON.stringify({ ...metadata, ...damage }) })).toThrow(/metadata/);
  });
});

describe('an event that cannot be read, for those who follow the log', () => {
  it('keeps its place, its type and its metadata, and fails only where its data are touched', async () => {
    const { encode, decodeOrMark } = setUp();
    const event = await encode(decided());
    const marked = decodeOrMark({ ...event, type: 'Unheard' });
    expect(marked.unreadable).toMatchObject({ fault: 'unknown-type', stream: 'case-a', revision: 4, position: '17' });
    expect([marked.id, marked.type, marked.stream, marked.revision]).toEqual([event.id, 'Unheard', 'case-a', 4]);
    expect(marked.metadata).toEqual(JSON.parse(event.metadata));
    expect(() => marked.data).toThrow(UnreadableEvent);
    expect(() => JSON.stringify(marked)).toThrow(UnreadableEvent);
  });

  it('fails by its metadata too where those are damaged', async () => {
    const { encode, decodeOrMark } = setUp();
    const marked = decodeOrMark({ ...(await encode(decided())), metadata: '{"torn' });
    expect(() => marked.metadata).toThrow(/no JSON/);
  });

  it('is marked for nothing where it can be read', async () => {
    const { encode, decode, decodeOrMark } = setUp();
    const event = await encode(decided());
    expect(decodeOrMark(event)).toEqual(decode(event));
  });
});

describe('an event that cannot be encoded', () => {
  it.each([
    ['an unknown type', { ...decided(), type: 'Unheard' }, /Unheard/],
    ['data that is no object', { ...decided(), data: null }, /no object/],
    ['a number in the place of a text', decided({ text: 7 }), /text should hold a text/],
    ['a text in the place of a list', decided({ remarks: 'x' }), /remarks should hold a list/],
    ['a number in a nested place', decided({ votes: [{ names: [{ name: 1 }] }] }), /votes\[0\]\.names\[0\]\.name/],
    ['a text in the place of an object', decided({ target: 'x' }), /target should be an object/],
    ['an item that is no name', decided({ meetingId: {} }), /names no item/],
    ['a field with the codec’s own name', decided({ $sealed: 1 }), /\$sealed/],
  ])('is refused before any I/O: %s', async (_, event, message) => {
    const { codec, keys } = setUp();
    const refused = codec.encode('case-a', [event]);
    await expect(refused).rejects.toThrow(InvalidBatch);
    await expect(refused).rejects.toThrow(message);
    expect(keys.ids()).toEqual([]);
  });
});

describe('an event of an older version', () => {
  const before: EventTypeRegistry = { Titled: { version: 1, texts: ['title'] } };
  const now: EventTypeRegistry = { Titled: { version: 3, texts: ['heading'], earlier: { 1: ['title'] } } };
  const lift: Upcast = (_type, version, data) => {
    const { title, ...rest } = data as { title: string };
    return { ...rest, heading: title, liftedFrom: version };
  };
  const titled = { ...decided(), type: 'Titled', data: { title: 'Sag om støj' } as never };

  it('is lifted to the newest one, with its texts', async () => {
    const old = setUp(before);
    const event = await old.encode(titled);
    const codec = createCodec(now, old.keys, lift);
    expect(codec.decode(event, old.keys).data).toEqual({ heading: 'Sag om støj', liftedFrom: 1 });
  });

  it('is told from a new one, which is read as it is', async () => {
    const { encode, decode } = setUp(now, lift);
    const event = await encode({ ...titled, data: { heading: 'Ny' } as never });
    const bare = await encode({ ...titled, data: { heading: null } as never });
    expect(decode(event).data).toEqual({ heading: 'Ny' });
    expect(decode(bare).data).toEqual({ heading: null });
  });

  it('is refused in words where nothing lifts it, and where a newer version wrote it', async () => {
    const old = setUp(before);
    const event = await old.encode(titled);
    const newer = setUp(now, lift);
    expect(() => createCodec(now, old.keys).decode(event, old.keys)).toThrow(/nothing lifts Titled from version 1/);
    const ahead = await newer.encode({ ...titled, data: { heading: 'Ny' } as never });
    expect(() => old.decode(ahead)).toThrow(/Titled has version 3, which a newer Sagsgang wrote/);
  });

  it('is told without its texts where lifting it fails', async () => {
    const old = setUp(before);
    const event = await old.encode(titled);
    const quoting: Upcast = (_type, _version, data) => {
      throw new TypeError(`no heading in ${JSON.stringify(data)}`);
    };
    const { unreadable } = createCodec(now, old.keys, quoting).decodeOrMark(event, old.keys);
    expect(unreadable?.message).toMatch(/Titled cannot be lifted from version 1$/);
    expect(unreadable?.message).not.toContain('støj');
  });
});
