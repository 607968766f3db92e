import { createCodec } from '../../codec';
import { SAMPLE_REGISTRY, noted } from '../../contract/sample';
import { openKeyring } from '../../keyring/keyring';
import { loadMasterKey } from '../../keyring/master-key';
import { WrongRevision } from '../../errors';
import type { EventStore } from '../../port';
import { openSqliteStore } from '../sqlite-store';
import { withCodec } from '../../with-codec';
import { typescriptWorker } from '../../testing/typescript-worker';
import { join } from 'node:path';

/**
 * A process of its own that appends: `directory`, `name`, how many appends (0 for ever), and `lonely` (to streams of
 * its own) or `shared` (all processes to one stream). Prints the ids of each acknowledged batch as a line.
 */
const [directory = '', name = '', count = '', manner] = process.argv.slice(3);

/** What one append of this process came to. */
async function appendShared(store: EventStore, ids: readonly string[]): Promise<void> {
  const batch = ids.map((id) => noted({ meetingId: 'kkr-1', text: id }, id));
  for (;;) {
    const { revision } = await store.readStream('case-shared', { limit: 0 });
    try {
      await store.append('case-shared', revision === -1 ? 'no-stream' : revision, batch);
      return;
    } catch (error) {
      if (!(error instanceof WrongRevision)) throw error;
    }
  }
}

async function appendAlone(store: EventStore, ids: readonly string[], n: number): Promise<void> {
  const batch = ids.map((id) => noted({ meetingId: `kkr-${n % 5}`, text: id }, id));
  await store.append(`case-${name}-${n % 8}`, 'any', batch);
}

async function main(): Promise<void> {
  const keyring = openKeyring(join(directory, 'keys.sqlite'), loadMasterKey(directory), {
    worker: typescriptWorker('keyring/keys'),
  });
  const raw = openSqliteStore(directory, { worker: typescriptWorker('sqlite/writer') });
  const store = withCodec(raw, createCodec(SAMPLE_REGISTRY, keyring));
  const forEver = count === '0';
  const inFlight = manner === 'shared' ? 1 : 4;
  for (let n = 0; forEver || n < Number(count); n += inFlight) {
    const appends = Array.from({ length: inFlight }, async (_, place) => {
      const ids = ['a', 'b'].map((letter) => `${name}-${n + place}-${letter}`);
      await (manner === 'shared' ? appendShared(store, ids) : appendAlone(store, ids, n + place));
      process.stdout.write(`${ids.join(' ')}\n`);
    });
    await Promise.all(appends);
  }
  await store.close();
  await keyring.close();
}

void main();
