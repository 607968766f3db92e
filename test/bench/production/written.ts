import type { Connections } from '@sagsgang/event-store/postgres/connections';
import type { PoolClient, QueryConfig } from 'pg';

/** The inserts of one transaction into tables of read models, as they were sent. */
export type WrittenBatch = readonly QueryConfig[];

/** Watches what a projection inserts into PostgreSQL, so that the same rows can be inserted without projecting. */
export class Written {
  readonly batches: WrittenBatch[] = [];
  private batch: QueryConfig[] = [];

  watch(connections: Connections): Connections {
    return { ...connections, connect: async () => this.watched(await connections.connect()) };
  }

  /** A connection is given back and borrowed again: it is watched once. */
  private watched(client: PoolClient): PoolClient {
    if (Object.hasOwn(client, 'query')) return client;
    const query = client.query.bind(client) as (config: QueryConfig) => Promise<unknown>;
    const seen = (config: QueryConfig): Promise<unknown> => {
      if (/^insert into \w+_g\d+ /.test(config.text)) this.batch.push(config);
      if (config.text === 'commit') this.endBatch();
      return query(config);
    };
    return Object.assign(client, { query: seen as PoolClient['query'] });
  }

  private endBatch(): void {
    if (this.batch.length > 0) this.batches.push(this.batch);
    this.batch = [];
  }
}
