import type { StoredEvent } from '../raw-store';
import type { Connection, SqlRow } from '../database/driver';

/** At most so many events and about so many characters are read without letting others run. */
const PAGE_EVENTS = 256;
const PAGE_CHARS = 1_048_576;

const COLUMNS = 'position, stream, revision, id, type, data, metadata';

/** One page of a reading, and whether more may follow. */
export interface Page {
  readonly events: readonly StoredEvent[];
  readonly mayHaveMore: boolean;
}

/** Reads the log on a connection of its own. Every method is one short synchronous look. */
export class Reader {
  private readonly ofStream;
  private readonly ofLog;
  private readonly newest;
  private readonly revision;
  private readonly dataVersion;
  private seenVersion: unknown;

  constructor(private readonly connection: Connection) {
    connection.exec('PRAGMA query_only = ON');
    this.ofStream = connection.query(
      `SELECT ${COLUMNS} FROM events WHERE stream = ? AND revision BETWEEN ? AND ? ORDER BY revision`,
    );
    this.ofLog = connection.query(`SELECT ${COLUMNS} FROM events WHERE position > ? ORDER BY position LIMIT ?`);
    this.newest = connection.query('SELECT max(position) FROM events');
    this.revision = connection.query('SELECT max(revision) FROM events WHERE stream = ?');
    this.dataVersion = connection.query('PRAGMA data_version');
    this.changed();
  }

  /** The newest position, 0 in an empty log. */
  head(): number {
    return Number(this.newest.get()?.[0] ?? 0);
  }

  /** The revision of a stream's last event, or -1. */
  revisionOf(stream: string): number {
    return Number(this.revision.get(stream)?.[0] ?? -1);
  }

  /** The events from one revision to another, both included. */
  streamPage(stream: string, from: number, to: number): Page {
    return pageOf(this.ofStream.iterate(stream, from, to));
  }

  /** The events after a position. */
  logPage(after: number, limit: number): Page {
    return pageOf(this.ofLog.iterate(after, Math.min(limit, PAGE_EVENTS)));
  }

  /** Looks at both ends of the log, which shows a file that was cut off or overwritten. */
  checkEnds(): void {
    this.logPage(0, 1);
    this.logPage(this.head() - 1, 1);
  }

  /** True where any other connection has written since this was asked last. */
  changed(): boolean {
    const version = this.dataVersion.get()?.[0];
    const changed = version !== this.seenVersion;
    this.seenVersion = version;
    return changed;
  }

  close(): void {
    this.connection.close();
  }
}

function pageOf(rows: Iterable<SqlRow>): Page {
  const events: StoredEvent[] = [];
  let chars = 0;
  for (const row of rows) {
    const event = eventOf(row);
    events.push(event);
    chars += event.data.length + event.metadata.length;
    if (events.length === PAGE_EVENTS || chars >= PAGE_CHARS) return { events, mayHaveMore: true };
  }
  return { events, mayHaveMore: false };
}

function eventOf(row: SqlRow): StoredEvent {
  const [position, stream, revision, id, type, data, metadata] = row as [
    number,
    string,
    number,
    string,
    string,
    string,
    string,
  ];
  return { id, type, data, metadata, stream, revision, position: String(position) };
}
