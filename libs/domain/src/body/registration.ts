import type { Command } from '@sagsgang/kernel/command';
import { accept, refuse, type Decision } from '@sagsgang/kernel/decider';
import type { Event } from '@sagsgang/kernel/event';
import { TITLE_MAX, wordingFault } from '../checks';

/** Registers a body (organ): who meets and decides. */
export type RegisterBody = Command<'RegisterBody', { readonly name: string }>;
export type BodyRegistered = Event<'BodyRegistered', { readonly name: string }>;

export type RegistrationCommand = RegisterBody;
export type RegistrationEvent = BodyRegistered;

/** The body's name; null until it is registered. */
export interface RegistrationState {
  readonly name: string | null;
}

export const initialRegistration: RegistrationState = { name: null };

/** A body is registered once, under the name by which its documents call it. */
export function decideRegistration(
  { data: { name } }: RegisterBody,
  state: RegistrationState,
): Decision<RegistrationEvent> {
  const wrong = wordingFault(name, 'name', 'Organets navn', TITLE_MAX);
  if (wrong !== undefined) return { refused: wrong };
  if (state.name === name) return accept();
  if (state.name === null) return accept({ type: 'BodyRegistered', data: { name } });
  return refuse('body-exists', `Organet er allerede oprettet som »${state.name}«.`, ['RecordMembership'], 'name');
}

/** The state after the event. */
export function evolveRegistration<S extends RegistrationState>(state: S, { data: { name } }: RegistrationEvent): S {
  return { ...state, name };
}
