import { refuse, unreachable, type Decision } from '@sagsgang/kernel/decider';
import type { Recorded } from '@sagsgang/kernel/event';
import type { Aggregate } from '../aggregate';
import { decideAnnulment, type AnnulEntry, type EntryAnnulled } from '../annulment';
import { NO_REFERENCES, type BodyFact, type Facts } from '../facts';
import { decideMembership, evolveMembership, initialMembership } from './membership';
import type { MembershipCommand, MembershipEvent, MembershipState } from './membership';
import { decideProfile, evolveProfile, initialProfile, profileOf } from './profile';
import type { ProfileCommand, ProfileEvent, ProfileState } from './profile';
import { decideRules, evolveRules, initialRules } from './rules';
import type { RulesCommand, RulesEvent, RulesState } from './rules';
import { decideRegistration, evolveRegistration, initialRegistration } from './registration';
import type { RegistrationCommand, RegistrationEvent, RegistrationState } from './registration';

export type BodyCommand = RegistrationCommand | ProfileCommand | RulesCommand | MembershipCommand | AnnulEntry;
export type BodyEvent = RegistrationEvent | ProfileEvent | RulesEvent | MembershipEvent | EntryAnnulled;

/** All that a body's decisions depend on. */
export interface BodyState extends RegistrationState, ProfileState, RulesState, MembershipState {}

export const initialBody: BodyState = {
  ...initialRegistration,
  ...initialProfile,
  ...initialRules,
  ...initialMembership,
};

/** A body (organ) that meets and decides: a council, a committee, a KKR. */
export const bodyAggregate: Aggregate<BodyCommand, BodyState, BodyEvent> = {
  category: 'body',
  commandTypes: ['RegisterBody', 'SetBodyProfile', 'SetBodyRules', 'RecordMembership', 'AnnulEntry'],
  initial: initialBody,
  references: () => NO_REFERENCES,
  decide,
  evolve,
};

/** What other streams need to know of the body; undefined while it is not registered. */
export function bodyFact(bodyId: string, { name, profile, rules }: BodyState): BodyFact | undefined {
  return name === null ? undefined : { bodyId, name, profile: profileOf(profile), rules: [...rules.values()] };
}

function decide(command: BodyCommand, state: BodyState, facts: Facts): Decision<BodyEvent> {
  if (command.type === 'RegisterBody') return decideRegistration(command, state);
  if (state.name === null) return refuse('body-unknown', 'Organet findes ikke.', ['RegisterBody']);
  switch (command.type) {
    case 'SetBodyProfile':
      return decideProfile(command, state);
    case 'SetBodyRules':
      return decideRules(command, state);
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
    case 'BodyProfileSet':
      return evolveProfile(state, event);
    case 'BodyRulesSet':
      return evolveRules(state, event);
    case 'MembershipRecorded':
      return evolveMembership(state, event);
    case 'EntryAnnulled':
      return state;
    default:
      return unreachable(event);
  }
}
