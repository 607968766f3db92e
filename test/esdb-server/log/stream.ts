import type { LogRecord } from './record';

/** One stream of the log: its events, and what became of it. */
export class Stream {
  readonly records: LogRecord[] = [];
  tombstoned = false;
  /** Events below this revision were deleted and are not shown; all of them where the stream itself was deleted. */
  private shownFrom = 0;

  constructor(readonly name: string) {}

  /** Revision of the last event, shown or not; -1 where there was never one. */
  get revision(): bigint {
    return BigInt(this.records.length) - 1n;
  }

  /** Whether it was deleted and not written to since. */
  get deleted(): boolean {
    return this.records.length > 0 && this.shownFrom >= this.records.length;
  }

  /** Whether a read finds it. */
  get shows(): boolean {
    return this.records.length > this.shownFrom;
  }

  recordAt(revision: bigint): LogRecord | undefined {
    return this.records[Number(revision)];
  }

  /** Whether the event at this revision can still be read. */
  isShown(revision: bigint): boolean {
    return revision >= BigInt(this.shownFrom);
  }

  /** Events from this revision on. */
  forwards(from: bigint): LogRecord[] {
    return this.records.slice(Math.max(Number(from), this.shownFrom));
  }

  /** Events from this revision back to the first, newest first. */
  backwards(from: bigint): LogRecord[] {
    const end = from < this.revision ? Number(from) + 1 : this.records.length;
    return this.records.slice(this.shownFrom, Math.max(end, this.shownFrom)).reverse();
  }

  hideAll(): void {
    this.shownFrom = this.records.length;
  }
}
