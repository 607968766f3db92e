import { refuse, unreachable, type Decision } from '@sagsgang/kernel/decider';
import type { Recorded } from '@sagsgang/kernel/event';
import type { Aggregate } from '../aggregate';
import { decideAnnulment, type AnnulEntry, type EntryAnnulled } from '../annulment';
import { NO_REFERENCES, type Facts } from '../facts';
import { decideMembership, evolveMembership, initialMembership } from './membership';
import type { MembershipCommand, MembershipEvent, MembershipState } from './membership';
import { decideRegistration, evolveRegistration, initialRegistration } from './registration';
import type { RegistrationCommand, RegistrationEvent, RegistrationState } from './registration';

export type BodyCommand = RegistrationCommand | MembershipCommand | AnnulEntry;
export type BodyEvent = RegistrationEvent | MembershipEvent | EntryAnnulled;

/** All that a body's decisions depend on. */
export interface BodyState extends RegistrationState, MembershipState {}

export const initialBody: BodyState = { ...initialRegistration, ...initialMembership };

/** A body (organ) that meets and decides: a council, a committee, a KKR. */
export const bodyAggregate: Aggregate<BodyCommand, BodyState, BodyEvent> = {
  category: 'body',
  commandTypes: ['RegisterBody', 'RecordMembership', 'AnnulEntry'],
  initial: initialBody,
  references: () => NO_REFERENCES,
  decide,
  evolve,
};

/** Whether the body is registered, so that meetings and cases may be its own. */
export function bodyExists(state: BodyState): boolean {
  return state.name !== null;
}

function decide(command: BodyCommand, state: BodyState, facts: Facts): Decision<BodyEvent> {
  if (command.type === 'RegisterBody') return decideRegistration(command, state);
  if (!bodyExists(state)) return refuse('body-unknown', 'Organet findes ikke.', ['RegisterBody']);
  switch (command.type) {
    case 'RecordMembership':
      return decideMembership(command, state);
    case 'AnnulEntry':
      return decideAnnulment(command, facts, 'BodyRegistered');
    default:
      return unreachable(command);
  }
}

function evolve(state: BodyState, event: Recorded<BodyEvent>): BodyState {
  switch (event.type) {
    case 'BodyRegistered':
      return evolveRegistration(state, event);
    case 'MembershipRecorded':
      return evolveMembership(state, event);
    case 'EntryAnnulled':
      return state;
    default:
      return unreachable(event);
  }
}
