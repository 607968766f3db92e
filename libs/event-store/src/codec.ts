import type { EventMetadata, Recorded } from '@sagsgang/kernel/event';
import { checkBytes } from './batch';
import { EventStoreError, InvalidBatch, UnreadableEvent } from './errors';
import type { DataKey, KeySource, LoadedKeys } from './keyring/key-source';
import type { NewEvent } from './port';
import type { EncodedEvent, StoredEvent } from './raw-store';
import { bytesOfDraft, draftOf, sealDraft, type Draft } from './sealing/draft';
import { isSealed, keysOf, type Envelope } from './sealing/envelope';
import { compileRegistry, type EventTypeRegistry, type KnownType } from './sealing/event-types';
import { SealedTexts } from './sealing/sealed-texts';
import { showData } from './sealing/show';

export { ERASED_TEXT, LOST_TEXT } from './sealing/sealed-texts';
export type { EventTypeDefinition, EventTypeRegistry } from './sealing/event-types';

/** Lifts an event's data from an older version to the newest one. */
export type Upcast = (type: string, version: number, data: unknown) => unknown;

/** Makes kept events of new ones, and events of kept ones. */
export interface Codec {
  /**
   * Encodes and encrypts the batch of one append. Each call draws new random numbers, so that the result is kept
   * for repeating the append.
   * @throws InvalidBatch
   */
  encode(stream: string, events: readonly NewEvent[]): Promise<readonly EncodedEvent[]>;
  /** Loads the keys with which these events can be decoded. @throws StoreUnavailable */
  keysOf(events: readonly StoredEvent[]): Promise<LoadedKeys>;
  /**
   * Texts are decrypted when they are read; reading one that was tampered with throws UnreadableEvent.
   * @param keys those that `keysOf` loaded for this event
   * @throws UnreadableEvent
   */
  decode(event: StoredEvent, keys: LoadedKeys): Recorded;
  /** The same, but what `decode` would throw stands in `unreadable` of what is left of the event. */
  decodeOrMark(event: StoredEvent, keys: LoadedKeys): Recorded;
}

/**
 * The codec of the log: free text is encrypted under its item's key, everything else stays clear.
 * @param upcast needed once a type has a version above 1
 */
export function createCodec(registry: EventTypeRegistry, keys: KeySource, upcast: Upcast = cannotLift): Codec {
  return new EnvelopeCodec(compileRegistry(registry), keys, upcast);
}

function cannotLift(type: string, version: number): never {
  throw new NothingLifts(type, version);
}

class NothingLifts extends Error {
  constructor(type: string, version: number) {
    super(`nothing lifts ${type} from version ${version}`);
  }
}

class EnvelopeCodec implements Codec {
  constructor(
    private readonly types: ReadonlyMap<string, KnownType>,
    private readonly keys: KeySource,
    private readonly upcast: Upcast,
  ) {}

  async encode(stream: string, events: readonly NewEvent[]): Promise<readonly EncodedEvent[]> {
    const drafts = events.map((event) => this.draft(stream, event));
    checkBytes(drafts.reduce((sum, draft) => sum + bytesOfDraft(draft), 0));
    const ids = new Set(drafts.filter((draft) => draft.textsJson !== null).map((draft) => draft.keyId));
    const keys = ids.size > 0 ? await this.keys.ensureKeys([...ids]) : new Map<string, DataKey>();
    return drafts.map((draft) => sealDraft(stream, draft, keys));
  }

  keysOf(events: readonly StoredEvent[]): Promise<LoadedKeys> {
    return this.keys.load(keysOf(events));
  }

  decode(stored: StoredEvent, keys: LoadedKeys): Recorded {
    const { id, type, stream, revision, position } = stored;
    const known = this.types.get(type);
    if (known === undefined)
      throw new UnreadableEvent(stored, 'unknown-type', `the type ${type} is unknown to this version of Sagsgang`);
    const data = this.show(stored, known, objectIn(stored, stored.data), keys);
    const metadata = metadataOf(stored);
    return { id, type, data, metadata, stream, revision, position };
  }

  decodeOrMark(stored: StoredEvent, keys: LoadedKeys): Recorded {
    try {
      return this.decode(stored, keys);
    } catch (error) {
      if (!(error instanceof UnreadableEvent)) throw error;
      return marked(stored, error);
    }
  }

  private draft(stream: string, event: NewEvent): Draft {
    const known = this.types.get(event.type);
    if (known === undefined) throw new InvalidBatch(`the type ${event.type} is not registered`);
    return draftOf(stream, known, event);
  }

  private show(
    stored: StoredEvent,
    known: KnownType,
    data: Record<string, unknown> & Envelope,
    keys: LoadedKeys,
  ): unknown {
    const { $sealed, $v = 1 } = data;
    if ($sealed !== undefined && !isSealed($sealed))
      throw new UnreadableEvent(stored, 'malformed', 'its envelope is damaged');
    const shown = $sealed
      ? showData(data, known.treeOf($v), new SealedTexts(stored, $sealed, keys))
      : withoutVersion(data);
    if ($v === known.version) return shown;
    if ($v > known.version)
      throw new UnreadableEvent(
        stored,
        'newer-version',
        `${known.name} has version ${$v}, which a newer Sagsgang wrote`,
      );
    return this.lift(stored, known.name, $v, shown);
  }

  private lift(stored: StoredEvent, type: string, version: number, data: unknown): unknown {
    try {
      return this.upcast(type, version, data);
    } catch (error) {
      // Its text was damaged, or its key could not be looked up: that is told already.
      if (error instanceof EventStoreError) throw error;
      const why = error instanceof NothingLifts ? error.message : `${type} cannot be lifted from version ${version}`;
      throw new UnreadableEvent(stored, 'not-lifted', why);
    }
  }
}

function withoutVersion(data: Record<string, unknown>): Record<string, unknown> {
  delete data['$v'];
  return data;
}

const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:/;

/** Checks what everyone who follows the log relies on, so that one damaged instant does not end its order in time. */
function metadataOf(stored: StoredEvent): EventMetadata {
  const metadata = objectIn(stored, stored.metadata) as Partial<EventMetadata>;
  const { recordedAt, effectiveOn, actor, commandId } = metadata;
  if (typeof recordedAt !== 'string' || !INSTANT.test(recordedAt) || [effectiveOn, actor, commandId].some(isNoText))
    throw new UnreadableEvent(stored, 'malformed', 'its metadata are not those of an event');
  return metadata as EventMetadata;
}

const isNoText = (value: unknown): boolean => typeof value !== 'string';

/** What is left of an event that cannot be read: its place, and its metadata where those can. */
function marked(stored: StoredEvent, unreadable: UnreadableEvent): Recorded {
  const { id, type, stream, revision, position } = stored;
  return {
    ...{ id, type, stream, revision, position, unreadable },
    get data(): never {
      throw unreadable;
    },
    get metadata() {
      return metadataOf(stored);
    },
  };
}

function objectIn(stored: StoredEvent, json: string): Record<string, unknown> {
  const value = parse(stored, json);
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new UnreadableEvent(stored, 'malformed', 'it is no JSON object');
  return value as Record<string, unknown>;
}

function parse(stored: StoredEvent, json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    throw new UnreadableEvent(stored, 'malformed', 'it is no JSON');
  }
}
