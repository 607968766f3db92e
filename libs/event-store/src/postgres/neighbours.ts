import { StoreUnavailable, type Unavailability } from '../errors';
import type { Connections } from './connections';
import { hasSchema } from './schema';
import { withClient } from './transaction';

const WHAT = {
  'keys-inside': 'it holds the keys of the documents; choose another',
  'documents-inside': 'it holds what the keys open; choose another',
} as const satisfies Partial<Record<Unavailability, string>>;

/**
 * Refuses a database that has one of some schemas, before anything is created in it: two addresses may name one database
 * in different words, or have been swapped, and what such a mistake leaves behind would refuse the right addresses later.
 * @throws StoreUnavailable with the reason
 */
export async function refuseNeighbours(
  connections: Connections,
  schemas: readonly string[],
  reason: keyof typeof WHAT,
): Promise<void> {
  const { place } = connections;
  for (const schema of schemas) {
    if (await withClient(connections, (client) => hasSchema(client, schema)))
      throw new StoreUnavailable(`${place}: ${WHAT[reason]}`, reason, place);
  }
}
