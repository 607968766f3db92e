import { bytesOf } from '../batch';
import { InvalidBatch } from '../errors';
import type { DataKey } from '../keyring/key-source';
import type { NewEvent } from '../port';
import type { EncodedEvent } from '../raw-store';
import { boundTo, isReserved } from './envelope';
import type { KnownType } from './event-types';
import { hideTexts, type Hidden } from './hide';
import { seal, sealedBytes } from './seal';

/** An event whose texts were taken out and wait for their key. */
export interface Draft {
  readonly event: EncodedEvent;
  /** Null where the event has no text. */
  readonly textsJson: string | null;
  readonly keyId: string;
}

/** @throws InvalidBatch where the event does not fit its type */
export function draftOf(stream: string, known: KnownType, { id, type, data, metadata }: NewEvent): Draft {
  if (!isObject(data)) throw new InvalidBatch(`the data of ${type} is no object`);
  const reserved = Object.keys(data).find(isReserved);
  if (reserved !== undefined) throw new InvalidBatch(`${type} has a field ${reserved}, which is the codec's own`);
  const { structure, texts } = hide(known, data);
  const versioned = known.version === 1 ? structure : { ...(structure as object), $v: known.version };
  return {
    event: { id, type, data: JSON.stringify(versioned), metadata: JSON.stringify(metadata) },
    textsJson: texts.length > 0 ? JSON.stringify(texts) : null,
    keyId: keyIdOf(stream, known, data),
  };
}

/** The bytes that the event will have when it is sealed. */
export function bytesOfDraft({ event, textsJson, keyId }: Draft): number {
  return bytesOf(event) + (textsJson === null ? 0 : SEALED_FIELD_BYTES + sealedBytes(textsJson, keyId));
}

/** Encrypts the texts and puts them into the data. */
export function sealDraft(stream: string, { event, textsJson, keyId }: Draft, keys: ReadonlyMap<string, DataKey>) {
  if (textsJson === null) return event;
  const key = keys.get(keyId);
  if (key === undefined) throw new Error(`the keyring gave no key for ${keyId}`);
  const sealed = seal(textsJson, key, boundTo({ stream, id: event.id, type: event.type }));
  return { ...event, data: `${event.data.slice(0, -1)}${SEALED_FIELD}${JSON.stringify(sealed)}}` };
}

/** An event with texts has at least one field before this one. */
const SEALED_FIELD = ',"$sealed":';
const SEALED_FIELD_BYTES = SEALED_FIELD.length;

function hide(known: KnownType, data: object): Hidden {
  try {
    return hideTexts(data, known.treeOf(known.version));
  } catch (error) {
    throw new InvalidBatch(`${known.name}: ${(error as Error).message}`);
  }
}

function keyIdOf(stream: string, { item }: KnownType, data: Record<string, unknown>): string {
  const value = item === undefined ? null : (data[item] ?? null);
  if (value === null) return stream;
  if (typeof value !== 'string' && typeof value !== 'number') throw new InvalidBatch(`${item} names no item`);
  return `${stream}@${value}`;
}

function isObject(data: unknown): data is Record<string, unknown> {
  return typeof data === 'object' && data !== null && !Array.isArray(data);
}
