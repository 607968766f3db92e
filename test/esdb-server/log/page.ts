import { PAGE_EVENTS, type Filter } from './filter';
import type { LogRecord } from './record';

/** A stretch of the log as a subscription reads it. */
export interface Page {
  readonly wanted: readonly LogRecord[];
  /** Events that were looked at, wanted or not. */
  readonly considered: number;
  /** The place behind the last record that was looked at. */
  readonly next: number;
  readonly atEnd: boolean;
}

/** Reads on from a place until the page is full, the filter's window is used up or the log ends. */
export function readPage(records: readonly LogRecord[], from: number, filter: Filter): Page {
  const wanted: LogRecord[] = [];
  let considered = 0;
  let next = from;
  while (next < records.length && considered < filter.windowEvents && wanted.length < PAGE_EVENTS) {
    const record = records[next++];
    if (record.message === null) continue;
    considered += 1;
    if (filter.wants(record)) wanted.push(record);
  }
  const full = considered >= filter.windowEvents || wanted.length >= PAGE_EVENTS;
  return { wanted, considered, next, atEnd: next >= records.length && !full };
}
