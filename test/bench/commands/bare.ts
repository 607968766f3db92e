import { join } from 'node:path';
import { openConnection } from '@sagsgang/event-store/database/database';
import { chooseDriver } from '@sagsgang/event-store/database/driver';
import { Channel } from '@sagsgang/event-store/worker/channel';
import { threadOf } from '../processes';

/** The least that a durable write can cost: one row into a table without an index, in a transaction of its own. */
export class BareTable {
  private readonly connection;
  private readonly insert;

  constructor(directory: string) {
    this.connection = openConnection({
      driver: chooseDriver(),
      file: join(directory, 'bare.sqlite'),
      busyTimeoutMs: 10_000,
    });
    this.connection.exec('PRAGMA journal_mode = WAL; CREATE TABLE bare (position INTEGER PRIMARY KEY, data TEXT)');
    this.insert = this.connection.command('INSERT INTO bare (data) VALUES (?)');
  }

  /** `synchronous` is FULL, as it is for the log. */
  write(data: string): void {
    this.insert.run(data);
  }

  close(): void {
    this.connection.close();
  }
}

const TIMEOUT_MS = 30_000;

/** The same write behind the hop that an append takes as well. */
export class BareThread {
  private readonly channel: Channel;

  constructor(directory: string) {
    this.channel = new Channel(threadOf('commands/bare.thread.ts'), { directory }, TIMEOUT_MS);
  }

  async write(data: string): Promise<void> {
    await this.channel.request([data]);
  }

  close(): Promise<void> {
    return this.channel.close();
  }
}
