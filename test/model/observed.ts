import type { Command } from '@sagsgang/kernel/command';
import { categoryOf } from '@sagsgang/kernel/stream';
import { CHAPTERS, type Chapter } from './chapters';
import type { Town } from './town';

/** What a command did in the towns: the events that it gave, and the states in which it was accepted. */
export interface Observed {
  readonly events: ReadonlySet<string>;
  readonly states: ReadonlySet<string>;
}

/** So many of the accepted commands of a type are tried in a state in which none of it was accepted yet. */
const MOST_TRIED = 20;
/** In so many streams that stand there. */
const MOST_STREAMS = 10;

/** What every type of command did, by category and type. A state that it met by no chance is tried at the towns' end. */
export function observe(towns: readonly Town[]): (category: Chapter['category'], type: string) => Observed {
  const seen = new Map<string, { readonly events: Set<string>; readonly states: Set<string> }>();
  const of = (category: string, type: string) => {
    const key = `${category} ${type}`;
    const known = seen.get(key) ?? { events: new Set<string>(), states: new Set<string>() };
    seen.set(key, known);
    return known;
  };
  for (const { simulation } of towns) {
    for (const { stream, type, metadata } of simulation.log)
      of(categoryOf(stream), metadata.commandType).events.add(type);
  }
  for (const chapter of CHAPTERS) {
    const { category, stateOf } = chapter;
    const accepted = acceptedOf(chapter, towns);
    for (const { command, before } of accepted) of(category, command.type).states.add(stateOf(before));
    for (const tried of openings(chapter, towns, accepted)) {
      const { events, states } = of(category, tried.command.type);
      if (states.has(tried.state)) continue;
      const given = tried.decide();
      if (given.length > 0) states.add(tried.state);
      for (const type of given) events.add(type);
    }
  }
  return (category, type) => of(category, type);
}

const acceptedOf = ({ category }: Chapter, towns: readonly Town[]) =>
  towns.flatMap(({ done }) =>
    done.filter(({ stream, answer }) => categoryOf(stream) === category && answer.events.length > 0),
  );

interface Tried {
  readonly command: Command;
  readonly state: string;
  /** The types of the events that it would give; none where it is refused. */
  readonly decide: () => readonly string[];
}

/** Commands that were accepted somewhere, in streams that stand in each state at the end of a town. */
function* openings(
  { category, stateOf }: Chapter,
  towns: readonly Town[],
  accepted: readonly { readonly command: Command }[],
): Generator<Tried> {
  const pool = new Map<string, Command[]>();
  for (const { command } of accepted) {
    const some = pool.get(command.type) ?? [];
    if (some.length < MOST_TRIED) pool.set(command.type, [...some, command]);
  }
  const streams = new Map<string, number>();
  for (const { simulation } of towns) {
    for (const stream of simulation.idsOf(category).map((id) => `${category}-${id}`)) {
      const state = stateOf(simulation.stateOf(stream));
      const count = streams.get(state) ?? 0;
      streams.set(state, count + 1);
      if (count >= MOST_STREAMS) continue;
      for (const command of [...pool.values()].flat()) {
        const decide = () => (simulation.decide(stream, command).decision.accepted ?? []).map(({ type }) => type);
        yield { command, state, decide };
      }
    }
  }
}
