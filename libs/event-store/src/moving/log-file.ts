import { createReadStream, createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { eventOfLine, lineOf } from './event-line';
import { linesOf } from './lines';
import { eachEvent, type LogSource, type MovedEvent } from './log-source';

/** So many events are handed on at once. */
const PAGE_EVENTS = 256;

/**
 * Writes a log into a file, one line an event. The file appears under its name when it is whole and on the disk, and
 * only its owner may read it. Resolves to the number of events. Throws the file system's error.
 */
export async function writeLogFile(source: LogSource, file: string): Promise<number> {
  const part = `${file}.part`;
  let events = 0;
  const lines = async function* (): AsyncGenerator<string> {
    for await (const event of eachEvent(source)) {
      yield `${lineOf(event, events)}\n`;
      events += 1;
    }
  };
  try {
    await pipeline(Readable.from(lines()), createWriteStream(part, { mode: 0o600, flush: true }));
    await rename(part, file);
    return events;
  } catch (error) {
    await rm(part, { force: true });
    throw error;
  }
}

/** The events of a file that was written so. Reading it throws UnreadableLine, or the file system's error. */
export const readLogFile =
  (file: string): LogSource =>
  () =>
    pagesOf(file);

async function* pagesOf(file: string): AsyncGenerator<readonly MovedEvent[]> {
  let number = 0;
  let page: MovedEvent[] = [];
  for await (const text of linesOf(createReadStream(file))) {
    number += 1;
    page.push(eventOfLine(text, number));
    if (page.length < PAGE_EVENTS) continue;
    yield page;
    page = [];
  }
  if (page.length > 0) yield page;
}
