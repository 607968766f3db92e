import type { PoolClient } from 'pg';
import { StoreUnavailable } from '../errors';
import type { Connections } from './connections';

/**
 * Lends a connection to some work; one that broke or on which the end of a transaction failed is not used again.
 * @throws StoreUnavailable where the database cannot be used, and whatever the work throws
 */
export async function withClient<T>(connections: Connections, work: (client: PoolClient) => Promise<T>): Promise<T> {
  const client = await connections.connect();
  let broken: Error | undefined;
  const onError = (error: Error): void => void (broken = error);
  client.on('error', onError);
  try {
    return await work(client);
  } catch (error) {
    const told = connections.inWords(error);
    // A connection that does not answer is not asked again, which would take as long once more.
    const isUsable = !(told instanceof StoreUnavailable) && (await rolledBack(client));
    if (!isUsable) broken ??= new Error('the connection is in an unknown state');
    throw told;
  } finally {
    client.removeListener('error', onError);
    client.release(broken);
  }
}

/** All or nothing, and one at a time for each lock, whichever process runs it. */
export function inTransaction<T>(
  connections: Connections,
  lock: string,
  work: (client: PoolClient) => Promise<T>,
): Promise<T> {
  return withClient(connections, async (client) => {
    await client.query('begin');
    await client.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [lock]);
    const result = await work(client);
    await client.query('commit');
    return result;
  });
}

/** Outside a transaction this does nothing but warn. */
const rolledBack = (client: PoolClient): Promise<boolean> =>
  client.query('rollback').then(
    () => true,
    () => false,
  );
