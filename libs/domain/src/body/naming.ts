import type { Command } from '@sagsgang/kernel/command';
import { accept, type Decision } from '@sagsgang/kernel/decider';
import type { Event } from '@sagsgang/kernel/event';
import type { PlainDate } from '@sagsgang/kernel/plain-date';
import { dateFault, firstFault, TITLE_MAX, wordingFault } from '../checks';

/** Gives the body another name from a day on (navneskifte); the same day again corrects the name. */
export type RenameBody = Command<'RenameBody', { readonly name: string; readonly from: PlainDate }>;
export type BodyRenamed = Event<
  'BodyRenamed',
  {
    readonly name: string;
    /** The first day with that name. */
    readonly from: PlainDate;
    /** The name until then, under which earlier meetings stay readable. */
    readonly was: string;
  }
>;

export type NamingCommand = RenameBody;
export type NamingEvent = BodyRenamed;

/** The names after the one of the registration, by their first day, oldest first. */
export interface NamingState {
  readonly renamings: readonly BodyRenamed['data'][];
}

export const initialNaming: NamingState = { renamings: [] };

interface Named extends NamingState {
  /** As the body was registered; null while it is not. */
  readonly name: string | null;
}

/** Decides what the body is called from a day on. */
export function decideNaming({ data: { name, from } }: RenameBody, state: Named): Decision<NamingEvent> {
  const wrong = firstFault(wordingFault(name, 'name', 'Organets navn', TITLE_MAX), dateFault(from, 'from'));
  if (wrong !== undefined) return { refused: wrong };
  if (nameOn(state, from) === name) return accept();
  const others = { ...state, renamings: state.renamings.filter((each) => each.from !== from) };
  return accept({ type: 'BodyRenamed', data: { name, from, was: nameOn(others, from) ?? name } });
}

/** What the body is called on a day; null while it is not registered. */
export function nameOn({ name, renamings }: Named, day: PlainDate): string | null {
  return renamings.filter(({ from }) => from <= day).at(-1)?.name ?? name;
}

/** Whether the body was ever called so. */
export const wasEverNamed = ({ name, renamings }: Named, asked: string): boolean =>
  name === asked || renamings.some((each) => each.name === asked);

/** The state after the event. */
export function evolveNaming<S extends NamingState>(state: S, { data }: NamingEvent): S {
  const others = state.renamings.filter(({ from }) => from !== data.from);
  return { ...state, renamings: [...others, data].sort((a, b) => (a.from < b.from ? -1 : 1)) };
}
