import type { KeyRef } from '../keyring/key-source';
import type { Sealed } from './seal';

/** The fields that the codec adds to an event's data; no event may have fields of these names. */
export interface Envelope {
  readonly $sealed?: Sealed;
  /** Version of the data where it is not 1. */
  readonly $v?: number;
}

/** True for the names that the codec keeps for itself. */
export const isReserved = (name: string): boolean => name === '$sealed' || name === '$v';

/** The keys of the events that hold encrypted texts, one for each; data that is no JSON names none. */
export function* keysOf(events: Iterable<{ readonly data: string }>): Generator<KeyRef> {
  for (const { data } of events) {
    const sealed = data.includes('"$sealed"') ? sealedIn(data) : undefined;
    if (isSealed(sealed)) yield { id: sealed.key, version: sealed.version };
  }
}

/** True for what names its key; in an event that was damaged it may be anything. */
export function isSealed(value: unknown): value is Sealed {
  const { key, version } = (value ?? {}) as Partial<Sealed>;
  return typeof key === 'string' && typeof version === 'string';
}

function sealedIn(data: string): unknown {
  try {
    return (JSON.parse(data) as Envelope | null)?.$sealed;
  } catch {
    return undefined;
  }
}

/** What an event's encrypted texts are bound to: put into another event they cannot be read. */
export function boundTo({ stream, id, type }: { stream: string; id: string; type: string }): string {
  return `${stream}\n${id}\n${type}`;
}
