import type { Command } from '@sagsgang/kernel/command';
import type { Decider } from '@sagsgang/kernel/decider';
import type { Event } from '@sagsgang/kernel/event';
import type { Category } from '@sagsgang/kernel/stream';
import type { Facts, References } from './facts';

/** A decider with what the handler needs to know to serve it. */
export interface Aggregate<C extends Command, S, E extends Event> extends Decider<C, S, E, Facts> {
  readonly category: Category;
  /** The types of all its commands, for those who take them from outside. */
  readonly commandTypes: readonly C['type'][];
  /** The other streams that a command speaks of; what it only means, such as the case's own body, the state tells. */
  references(command: C, state: S): References;
}
