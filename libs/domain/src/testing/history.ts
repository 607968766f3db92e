import { fold } from '@sagsgang/kernel/fold';
import type { Command } from '@sagsgang/kernel/command';
import type { Event } from '@sagsgang/kernel/event';
import type { Aggregate } from '../aggregate';
import type { Facts } from '../facts';
import { by, entriesOf, recorded, type Annotated } from './recording';

/**
 * The events of commands that were sent one after the other, for `given`; the n-th command's id is `c<n>`, from 0 on.
 * @throws Error where one of them is refused: a spec's history must be possible
 */
export function told<C extends Command, S, E extends Event>(
  aggregate: Aggregate<C, S, E>,
  facts: Facts,
  ...commands: C[]
): readonly Annotated<E>[] {
  const history: Annotated<E>[] = [];
  commands.forEach((command, index) => {
    const stream = recorded<E>(history, `${aggregate.category}-1`);
    const state = fold(aggregate, stream);
    const decision = aggregate.decide(command, state, { ...facts, entries: entriesOf(stream) });
    if (decision.accepted === undefined) throw new Error(`${command.type} was refused: ${decision.refused.message}`);
    history.push(...decision.accepted.map((event) => by(event, { commandId: `c${index}` })));
  });
  return history;
}
