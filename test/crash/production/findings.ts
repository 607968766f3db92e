import type { Recorded } from '@sagsgang/kernel/event';
import type { Acknowledged } from './steps';

/** What is wrong with a log after everybody has come to rest, in words; nothing where all is well. */
export function faultsOfLog(log: readonly Recorded[], acknowledged: readonly Acknowledged[]): readonly string[] {
  return [...appendedTwice(log), ...scattered(log), ...acknowledged.flatMap((one) => faultsOf(one, log))];
}

function appendedTwice(log: readonly Recorded[]): readonly string[] {
  const ids = log.map(({ id }) => id);
  return [...new Set(ids.filter((id, at) => ids.indexOf(id) !== at))].map((id) => `event ${id} is there twice`);
}

/** The events of one command lie side by side in one stream: it was appended once. */
function scattered(log: readonly Recorded[]): readonly string[] {
  const commands = new Map<string, Recorded[]>();
  for (const event of log) {
    const { commandId } = event.metadata;
    commands.set(commandId, [...(commands.get(commandId) ?? []), event]);
  }
  return [...commands].flatMap(([commandId, events]) => {
    const isOne = events.every(
      ({ stream, revision }, at) => stream === events[0]?.stream && revision === events[0].revision + at,
    );
    return isOne ? [] : [`command ${commandId} was appended more than once: ${events.map(place).join(', ')}`];
  });
}

function faultsOf({ commandId, result }: Acknowledged, log: readonly Recorded[]): readonly string[] {
  const there = log.filter(({ metadata }) => metadata.commandId === commandId);
  if (result.kind === 'unchanged' || result.kind === 'refused') {
    return there.length === 0
      ? []
      : [`command ${commandId} was ${result.kind}, but recorded ${there.map(place).join(', ')}`];
  }
  const told = result.events.map(({ id }) => id);
  const found = there.map(({ id }) => id);
  return told.join() === found.join() && there.at(-1)?.position === result.position
    ? []
    : [`command ${commandId} was acknowledged with ${told.join()} at ${result.position}, the log holds ${there.map(place).join(', ')}`]; // prettier-ignore
}

const place = ({ id, type, stream, revision, position }: Recorded): string =>
  `${type} ${id} at ${stream}@${revision} (${position})`;
