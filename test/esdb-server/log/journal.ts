import { closeSync, existsSync, openSync, readFileSync, truncateSync, writeSync } from 'node:fs';
import { EventLog, type Change } from './event-log';
import type { Expected } from './expected';

/** A change as a line of the journal: numbers that JSON does not have are texts, bytes are base64. */
interface Line extends Omit<Change, 'expected' | 'events' | 'atTicks'> {
  readonly expected: string;
  readonly atTicks: string;
  readonly events: readonly { id: string; type: string; isJson: boolean; data: string; metadata: string }[];
}

/**
 * A log that is kept in a file, one line a change, each written before it is seen: it survives the death of its process,
 * though not that of the machine. A line that was cut short was never answered, and is taken away.
 */
export function openLogInFile(file: string, firstPosition: bigint): { log: EventLog; close(): void } {
  const log = new EventLog(firstPosition);
  for (const line of wholeLines(file)) log.redo(read(line));
  const descriptor = openSync(file, 'a');
  log.keepChanges((change) => writeSync(descriptor, `${write(change)}\n`));
  return { log, close: () => closeSync(descriptor) };
}

function wholeLines(file: string): string[] {
  if (!existsSync(file)) return [];
  const bytes = readFileSync(file);
  const wholeBytes = bytes.lastIndexOf('\n') + 1;
  truncateSync(file, wholeBytes);
  return bytes.subarray(0, wholeBytes).toString('utf8').split('\n').slice(0, -1);
}

function write(change: Change): string {
  const events = change.events.map((event) => ({ ...event, data: text(event.data), metadata: text(event.metadata) }));
  const line: Line = { ...change, expected: String(change.expected), atTicks: String(change.atTicks), events };
  return JSON.stringify(line);
}

function read(text: string): Change {
  const line = JSON.parse(text) as Line;
  const events = line.events.map((event) => ({ ...event, data: bytes(event.data), metadata: bytes(event.metadata) }));
  return { ...line, expected: expectedOf(line.expected), atTicks: BigInt(line.atTicks), events };
}

const text = (of: Uint8Array): string => Buffer.from(of).toString('base64');
const bytes = (of: string): Uint8Array => Buffer.from(of, 'base64');

function expectedOf(text: string): Expected {
  return /^\d+$/.test(text) ? BigInt(text) : (text as Exclude<Expected, bigint>);
}
