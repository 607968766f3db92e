import { EVENT_TYPES } from '@sagsgang/domain/event-types';
import { createCodec } from '@sagsgang/event-store/codec';
import { KeysInMemory } from '@sagsgang/event-store/contract/keys-in-memory';
import type { EventStore } from '@sagsgang/event-store/port';
import type { RawStore } from '@sagsgang/event-store/raw-store';
import { withCodec } from '@sagsgang/event-store/with-codec';
import type { Command, CommandContext } from '@sagsgang/kernel/command';
import type { Recorded } from '@sagsgang/kernel/event';
import { CommandHandler } from '../handle';
import type { CommandResult } from '../result';

/** The moment at which every spec's commands are recorded. */
export const NOW = '2025-03-14T10:00:00.000Z';

const HMAC_KEY = Buffer.from('the key of the specs');

/** One process that works on a log, with a cache of its own. */
export interface Process {
  readonly handler: CommandHandler;
  /** Sends a command under an id of its own, unless one is named. */
  readonly send: (stream: string, command: Command, context?: Partial<CommandContext>) => Promise<CommandResult>;
}

/** The log with the real codec around a raw store. */
export function logOn(raw: RawStore): EventStore {
  return withCodec(raw, createCodec(EVENT_TYPES, new KeysInMemory()));
}

let sent = 0;

/** Starts a process on a log; several on one log know nothing of each other, as with several servers. */
export function processOn(store: EventStore, now: () => string = () => NOW): Process {
  const handler = new CommandHandler({ store, hmacKey: HMAC_KEY, now });
  return {
    handler,
    send: (stream, command, context = {}) => {
      sent += 1;
      return handler.handle(stream, command, { commandId: `sent-${sent}`, actor: 'sekretær', ...context });
    },
  };
}

/** All that the log holds, in order. */
export async function everythingIn(store: EventStore): Promise<readonly Recorded[]> {
  const all: Recorded[] = [];
  for await (const events of store.readAll()) all.push(...events);
  return all;
}
