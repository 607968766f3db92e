import { judge } from '../expected-revision';
import type { AppendReply, AppendRequest } from './append-message';
import { rollBack } from '../database/database';
import type { Connection } from '../database/driver';
import { mayHaveCommitted, toUnavailable } from '../database/failures';

/** Appends to the log on a connection of its own: several appends in one transaction, each judged by itself. */
export class Writer {
  private readonly insert;
  private readonly newest;
  private readonly at;
  private readonly placeOf;
  private readonly last;
  /** The newest position, while a transaction is open. */
  private position = 0;

  constructor(
    private readonly connection: Connection,
    private readonly file: string,
  ) {
    this.insert = connection.command(
      'INSERT INTO events (position, stream, revision, id, type, data, metadata) VALUES (?, ?, ?, ?, ?, ?, ?)',
    );
    this.newest = connection.query('SELECT max(position) FROM events');
    this.at = connection.query('SELECT id, position FROM events WHERE stream = ? AND revision = ?');
    this.placeOf = connection.query('SELECT max(revision) FROM events WHERE stream = ? AND id = ?');
    this.last = connection.query('SELECT max(revision) FROM events WHERE stream = ?');
  }

  /** Either all of them are on the disk afterwards, or none is; a conflict refuses only the append that has it. */
  appendAll(requests: readonly AppendRequest[]): readonly AppendReply[] {
    const replies: AppendReply[] = [];
    try {
      this.connection.exec('BEGIN IMMEDIATE');
      this.position = Number(this.newest.get()?.[0] ?? 0);
      for (const request of requests) replies.push(this.append(request));
    } catch (error) {
      rollBack(this.connection);
      return requests.map(() => this.unavailable(error));
    }
    return this.commit(replies);
  }

  private append({ stream, expected, events }: AppendRequest): AppendReply {
    const view = {
      revision: Number(this.last.get(stream)?.[0] ?? -1),
      idAt: (revision: number) => this.at.get(stream, revision)?.[0] as string | undefined,
      revisionOf: (id: string) => Number(this.placeOf.get(stream, id)?.[0] ?? -1),
    };
    const ids = events.map((event) => event.id);
    const verdict = judge(view, expected, ids);
    if (verdict.kind === 'wrong') return ['wrong-revision', verdict.actual];
    if (verdict.kind === 'repeated') return ['appended', verdict.last, Number(this.at.get(stream, verdict.last)?.[1])];
    let revision = verdict.first - 1;
    for (const { id, type, data, metadata } of events) {
      revision += 1;
      this.position += 1;
      this.insert.run(this.position, stream, revision, id, type, data, metadata);
    }
    return ['appended', revision, this.position];
  }

  /** Conflicts and repetitions hold only if what they were judged on is on the disk: they share the commit's fate. */
  private commit(replies: readonly AppendReply[]): readonly AppendReply[] {
    try {
      this.connection.exec('COMMIT');
      return replies;
    } catch (error) {
      rollBack(this.connection);
      const failure = this.unavailable(error);
      if (!mayHaveCommitted(error)) return replies.map(() => failure);
      return replies.map(() => ['unknown', `${this.file}: the commit failed half-way: ${(error as Error).message}`]);
    }
  }

  private unavailable(error: unknown): AppendReply {
    const { reason, message } = toUnavailable(error, this.file);
    return ['unavailable', reason, message, this.file];
  }

  close(): void {
    this.connection.close();
  }
}
