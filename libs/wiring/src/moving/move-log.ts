import { EVENT_TYPES } from '@sagsgang/domain/event-types';
import { createCodec } from '@sagsgang/event-store/codec';
import type { KeySource, LoadedKeys } from '@sagsgang/event-store/keyring/key-source';
import { copyLog, type Copied } from '@sagsgang/event-store/moving/copy-log';
import { readLogFile, writeLogFile } from '@sagsgang/event-store/moving/log-file';
import type { LogSource } from '@sagsgang/event-store/moving/log-source';
import type { RawStore } from '@sagsgang/event-store/raw-store';

export type { Copied } from '@sagsgang/event-store/moving/copy-log';

/** Copies one log into another and compares them. @throws LogsDiffer, EventStoreError */
export function moveLog(from: RawStore, to: RawStore, onProgress?: (events: number) => void): Promise<Copied> {
  return copyLog(() => from.readAll(), to, onProgress);
}

/** Writes a log into a file; resolves to the number of events. Throws the file system's error. */
export function exportLog(from: RawStore, file: string): Promise<number> {
  return writeLogFile(() => from.readAll(), file);
}

/**
 * Appends to a log what it lacks of an exported one. Nothing is appended unless every line of the file is an event that
 * this version of Sagsgang can read, since a log is never cleaned.
 * @throws UnreadableLine, UnreadableEvent, LogsDiffer, EventStoreError
 */
export async function importLog(file: string, to: RawStore, onProgress?: (events: number) => void): Promise<Copied> {
  const source = readLogFile(file);
  await checkEvents(source);
  return copyLog(source, to, onProgress);
}

async function checkEvents(source: LogSource): Promise<void> {
  const codec = createCodec(EVENT_TYPES, NO_KEYS);
  for await (const events of source()) {
    for (const [place, event] of events.entries()) codec.decode({ ...event, position: String(place) }, NO_KEYS);
  }
}

/** Events are decoded without reading a text, which needs no key. */
const NO_KEYS: KeySource & LoadedKeys = {
  ensureKeys: () => Promise.reject(new Error('nothing is encrypted here')),
  load: () => Promise.resolve(NO_KEYS),
  existing: () => ({ state: 'missing' }),
};
