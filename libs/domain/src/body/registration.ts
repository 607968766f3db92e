import type { Command } from '@sagsgang/kernel/command';
import { accept, refuse, type Decision } from '@sagsgang/kernel/decider';
import type { Event, Recorded } from '@sagsgang/kernel/event';
import { idOf } from '@sagsgang/kernel/stream';
import { TITLE_MAX, wordingFault } from '../checks';
import { wasEverNamed, type NamingState } from './naming';

/** Registers a body (organ): who meets and decides. */
export type RegisterBody = Command<'RegisterBody', { readonly name: string }>;
export type BodyRegistered = Event<'BodyRegistered', { readonly name: string }>;

export type RegistrationCommand = RegisterBody;
export type RegistrationEvent = BodyRegistered;

/** The body's id and the name that it was registered under; null until it is registered. */
export interface RegistrationState {
  readonly bodyId: string | null;
  readonly name: string | null;
}

export const initialRegistration: RegistrationState = { bodyId: null, name: null };

/** A body is registered once, under the name by which its documents call it. */
export function decideRegistration(
  { data: { name } }: RegisterBody,
  state: RegistrationState & NamingState,
): Decision<RegistrationEvent> {
  const wrong = wordingFault(name, 'name', 'Organets navn', TITLE_MAX);
  if (wrong !== undefined) return { refused: wrong };
  if (wasEverNamed(state, name)) return accept();
  if (state.name === null) return accept({ type: 'BodyRegistered', data: { name } });
  const message = `Organet er allerede oprettet som »${state.name}«; har det skiftet navn, så brug RenameBody.`;
  return refuse('body-exists', message, ['RenameBody', 'RecordMembership'], 'name');
}

/** The state after the event. */
export function evolveRegistration<S extends RegistrationState>(
  state: S,
  { data: { name }, stream }: Recorded<RegistrationEvent>,
): S {
  return { ...state, bodyId: idOf(stream), name };
}
