import { join } from 'node:path';
import { inTransaction, openConnection } from '@sagsgang/event-store/database/database';
import { chooseDriver } from '@sagsgang/event-store/database/driver';
import type { EncodedEvent } from '@sagsgang/event-store/raw-store';
import { LOG_FILE } from '@sagsgang/event-store/sqlite/sqlite-store';

/** Writes rows straight into a log that nobody else writes to. */
export class LogRows {
  private readonly connection;
  private readonly insert;
  private readonly revisions = new Map<string, number>();
  private position = 0;

  constructor(directory: string) {
    this.connection = openConnection({
      driver: chooseDriver(),
      file: join(directory, LOG_FILE),
      busyTimeoutMs: 10_000,
    });
    this.insert = this.connection.command(
      'INSERT INTO events (position, stream, revision, id, type, data, metadata) VALUES (?, ?, ?, ?, ?, ?, ?)',
    );
  }

  append(rows: readonly (EncodedEvent & { readonly stream: string })[]): void {
    inTransaction(this.connection, () => {
      for (const { stream, id, type, data, metadata } of rows) {
        const revision = (this.revisions.get(stream) ?? -1) + 1;
        this.revisions.set(stream, revision);
        this.position += 1;
        this.insert.run(this.position, stream, revision, id, type, data, metadata);
      }
    });
  }

  close(): void {
    this.connection.close();
  }
}
