import type { Command } from '@sagsgang/kernel/command';
import type { Recorded } from '@sagsgang/kernel/event';
import { comparePositions, type Position } from '@sagsgang/kernel/position';
import type { EventStore } from '@sagsgang/event-store/port';
import { decideNow, type Log, type Occasion } from './decide-now';
import { LoadedStreams } from './loaded';

type Reader = Pick<EventStore, 'readStream'>;

/** The log as it was when one of its events had just been recorded: what would a command have changed then? */
export class Hindsight {
  private readonly log: Log;
  private readonly occasion: Occasion;

  /** @param event the last one that counts; who recorded it, when and for which day, is who asks */
  constructor(log: Reader, event: Recorded) {
    const store = upTo(log, event.position);
    this.log = { store, streams: new LoadedStreams(store) };
    this.occasion = event.metadata;
  }

  /** True where the command would have been accepted without changing anything. Records nothing. */
  async changedNothing(stream: string, command: Command): Promise<boolean> {
    const loaded = await this.log.streams.current(stream);
    const { decision } = await decideNow(this.log, stream, loaded, command, this.occasion);
    return decision.accepted?.length === 0;
  }
}

function upTo(store: Reader, position: Position): Reader {
  return {
    readStream: async (stream, options) => {
      const slice = await store.readStream(stream, options);
      const events = slice.events.filter((event) => comparePositions(event.position, position) <= 0);
      const last = events.at(-1)?.revision ?? (options?.from ?? 0) - 1;
      return { revision: Math.min(slice.revision, last), events };
    },
  };
}
