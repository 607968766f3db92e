import { LRUCache } from 'lru-cache';
import type { Installation } from '@sagsgang/wiring/installation';
import { timeOf } from './long-log';
import { next } from '../log/replay';
import { withInstallation } from '../opening';
import { tellParent } from '../processes';

export interface Memory {
  readonly events: number;
  /** After each tenth of the log, with all garbage collected. */
  readonly samples: readonly { readonly heapMb: number; readonly residentMb: number }[];
}

const TENTHS = 10;
/** A replay holds as many states as it needs, and not the log's; fewer than a tenth of the log has. */
const STATES = 1_000;

void withInstallation(process.argv[3], async (installation) => tellParent(await replay(installation)));

async function replay({ store }: Installation): Promise<Memory> {
  const total = Number(await store.head());
  const states = new LRUCache<string, object>({ max: STATES });
  const samples: Memory['samples'][number][] = [];
  let events = 0;
  for await (const page of store.readAll()) {
    for (const event of page) {
      const name = `${event.stream}@${timeOf(event)}`;
      states.set(name, next(states.get(name), event) as object);
    }
    events += page.length;
    if (events >= ((samples.length + 1) * total) / TENTHS) samples.push(measure());
  }
  return { events, samples };
}

function measure(): Memory['samples'][number] {
  if (globalThis.gc === undefined) throw new Error('start node with --expose-gc');
  globalThis.gc();
  const { heapUsed, rss } = process.memoryUsage();
  return { heapMb: heapUsed / 1e6, residentMb: rss / 1e6 };
}
