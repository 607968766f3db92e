import { randomUUID } from 'node:crypto';
import { openSqliteStore } from '@sagsgang/event-store/sqlite/sqlite-store';
import type { RawStore, StoredEvent } from '@sagsgang/event-store/raw-store';
import { TYPESCRIPT_WORKERS } from './installations';

/** What no codec of this version would write: an event as it is kept, or a change of what another one holds. */
export interface Poison {
  readonly stream: string;
  readonly type?: string;
  readonly data?: string;
}

/** Writes an event into the log of a data directory past every check, and gives its position. */
export async function poisonLog(directory: string, poison: Poison): Promise<StoredEvent> {
  const raw = openSqliteStore(directory, { worker: TYPESCRIPT_WORKERS.log });
  try {
    return await appendPoison(raw, poison);
  } finally {
    await raw.close();
  }
}

/** The same, into any log. */
export async function appendPoison(
  raw: RawStore,
  { stream, type = 'Ukendt', data = '{}' }: Poison,
): Promise<StoredEvent> {
  const { revision } = await raw.readStream(stream);
  const recordedAt = new Date().toISOString();
  const metadata = {
    ...{ commandId: randomUUID(), commandType: 'Fremmed', bodyHash: '', actor: 'fremmed', recordedAt },
    ...{ effectiveOn: recordedAt.slice(0, 10), causationId: null, correlationId: 'fremmed', seen: {} },
  };
  const event = { id: randomUUID(), type, data, metadata: JSON.stringify(metadata) };
  const { position } = await raw.append(stream, revision === -1 ? 'no-stream' : revision, [event]);
  return { ...event, stream, revision: revision + 1, position };
}
