import { EVENT_TYPES } from '@sagsgang/domain/event-types';
import { createCodec } from '@sagsgang/event-store/codec';
import { UnreadableEvent } from '@sagsgang/event-store/errors';
import type { KeySource, LoadedKeys } from '@sagsgang/event-store/keyring/key-source';
import { copyLog, type Copied } from '@sagsgang/event-store/moving/copy-log';
import { readLogFile, writeLogFile } from '@sagsgang/event-store/moving/log-file';
import { eachEvent, type LogSource, type MovedEvent } from '@sagsgang/event-store/moving/log-source';
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

/** An exported log holds an event that this version cannot read; the message is Danish and says the way out. */
export class UnreadableInFile extends Error {
  override readonly name = 'UnreadableInFile';
  constructor(line: number, { type, stream, revision }: MovedEvent, why: string) {
    super(
      `Linje ${line} (${type} i ${stream}, revision ${revision}) kan ikke læses af denne udgave af Sagsgang (${why}). ` +
        'Intet er indlæst. Brug den udgave, der har skrevet den; eller tag sådanne hændelser med, som de er, hvis loggen, ' +
        'der blev eksporteret, også havde dem: sagsgang log import FIL --keep-unreadable',
    );
  }
}

export interface ImportOptions {
  /** Takes along what this version cannot read: a log that had such an event must be restorable. Else it is refused. */
  readonly keepUnreadable?: boolean;
  readonly onProgress?: (events: number) => void;
}

/**
 * Appends to a log what it lacks of an exported one. Nothing is appended unless every line of the file is an event, and
 * one that this version of Sagsgang can read unless others are asked for, since a log is never cleaned.
 * @throws UnreadableLine, UnreadableInFile, LogsDiffer, EventStoreError
 */
export async function importLog(
  file: string,
  to: RawStore,
  { keepUnreadable = false, onProgress }: ImportOptions = {},
): Promise<Copied> {
  const source = readLogFile(file);
  await checkEvents(source, keepUnreadable);
  return copyLog(source, to, onProgress);
}

async function checkEvents(source: LogSource, keepUnreadable: boolean): Promise<void> {
  const codec = createCodec(EVENT_TYPES, NO_KEYS);
  let line = 0;
  for await (const event of eachEvent(source)) {
    line += 1;
    try {
      codec.decode({ ...event, position: String(line) }, NO_KEYS);
    } catch (error) {
      if (!(error instanceof UnreadableEvent)) throw error;
      if (!keepUnreadable) throw new UnreadableInFile(line, event, error.why);
    }
  }
}

/** Events are decoded without reading a text, which needs no key. */
const NO_KEYS: KeySource & LoadedKeys = {
  ensureKeys: () => Promise.reject(new Error('nothing is encrypted here')),
  load: () => Promise.resolve(NO_KEYS),
  existing: () => ({ state: 'missing' }),
};
