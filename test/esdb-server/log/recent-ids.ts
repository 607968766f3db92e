import type { LogRecord } from './record';

/** The real server finds an event by its id only as long as its cache of written events holds it. */
const REMEMBERED_EVENTS = 10_000;

/** The ids of the events that were written last. */
export class RecentIds {
  private readonly records = new Map<string, LogRecord>();

  add(record: LogRecord): void {
    this.records.delete(record.id);
    this.records.set(record.id, record);
    if (this.records.size <= REMEMBERED_EVENTS) return;
    for (const oldest of this.records.keys()) {
      this.records.delete(oldest);
      return;
    }
  }

  find(stream: string, id: string): LogRecord | undefined {
    const record = this.records.get(id);
    return record?.stream === stream ? record : undefined;
  }
}
