import { join } from 'node:path';
import { EVENT_TYPES } from '@sagsgang/domain/event-types';
import { createCodec } from '@sagsgang/event-store/codec';
import { openKeyring, KEYS_FILE } from '@sagsgang/event-store/keyring/keyring';
import { loadMasterKey } from '@sagsgang/event-store/keyring/master-key';
import { DOCUMENTS } from '../documents/documents';
import { withInstallation } from '../opening';
import { place } from '../places';
import { say, scaled } from '../settings';
import { Copier } from './copy';
import { LogRows } from './log-rows';
import { importedChapters, mixOf, type Chapter } from './source';

/** A log of many bodies, each of which did what the documents tell. */
export interface BigLog {
  readonly directory: string;
  readonly events: number;
  /** How the events were made, for the output. */
  readonly made: Readonly<Record<string, unknown>>;
}

const EVENTS = 100_000;

/** Every body's first meeting comes before any body's second, as in a calendar, so that the past differs from now. */
export async function makeBigLog(): Promise<BigLog> {
  const chapters = await importedChapters();
  const length = chapters.flat().length;
  const copies = Math.ceil(scaled(EVENTS) / length);
  const events = copies * length;
  say(`Making a log of ${events} events …`);
  const directory = place();
  await withInstallation(directory, async () => {
    // Opening alone creates the files that are written below.
  });
  await write(directory, chapters, copies);
  return { directory, events, made: { events, documents: DOCUMENTS.length, copies, perMille: mixOf(chapters) } };
}

/** Past the store and in one transaction a document, which is quicker; the events are encoded as always. */
async function write(directory: string, chapters: readonly Chapter[], copies: number): Promise<void> {
  const keyring = openKeyring(join(directory, KEYS_FILE), loadMasterKey(directory, process.env['SAGSGANG_MASTER_KEY']));
  const codec = createCodec(EVENT_TYPES, keyring);
  const copier = new Copier(chapters.flat());
  const rows = new LogRows(directory);
  for (const chapter of chapters) {
    for (let n = 0; n < copies; n += 1) {
      const encoding = chapter.map(async (original) => {
        const { stream, event } = copier.copy(original, n);
        return (await codec.encode(stream, [event])).map((encoded) => ({ stream, ...encoded }));
      });
      rows.append((await Promise.all(encoding)).flat());
    }
  }
  rows.close();
  await keyring.close();
}
