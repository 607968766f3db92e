import { refuse, unreachable, type Decision } from '@sagsgang/kernel/decider';
import type { Recorded } from '@sagsgang/kernel/event';
import type { PlainDate } from '@sagsgang/kernel/plain-date';
import type { Aggregate } from '../aggregate';
import { decideAnnulment, type AnnulEntry, type EntryAnnulled } from '../annulment';
import { NO_REFERENCES, type BodyFact, type Facts, type References } from '../facts';
import { decideDissolution, dissolvedFault, evolveDissolution, initialDissolution } from './dissolution';
import type { DissolutionCommand, DissolutionEvent, DissolutionState } from './dissolution';
import { decideMembership, evolveMembership, initialMembership } from './membership';
import type { MembershipCommand, MembershipEvent, MembershipState } from './membership';
import { decideNaming, evolveNaming, initialNaming, nameOn } from './naming';
import type { NamingCommand, NamingEvent, NamingState } from './naming';
import { decideProfile, evolveProfile, initialProfile, profileOf } from './profile';
import type { ProfileCommand, ProfileEvent, ProfileState } from './profile';
import { decideRules, evolveRules, initialRules, type RulesCommand, type RulesEvent, type RulesState } from './rules';
import { decideRegistration, evolveRegistration, initialRegistration } from './registration';
import type { RegistrationCommand, RegistrationEvent, RegistrationState } from './registration';
import { decideRole, evolveRoles, initialRoles, type RoleCommand, type RoleEvent, type RoleState } from './role';
import { decideTerm, evolveTerms, initialTerms, type TermCommand, type TermEvent, type TermState } from './term';

/** What a body that is dissolved takes no more, from the day after its last one on. */
type GoingOn = NamingCommand | MembershipCommand | RoleCommand | TermCommand;

export type BodyCommand =
  RegistrationCommand | ProfileCommand | RulesCommand | GoingOn | DissolutionCommand | AnnulEntry;
export type BodyEvent =
  | RegistrationEvent
  | ProfileEvent
  | RulesEvent
  | NamingEvent
  | MembershipEvent
  | RoleEvent
  | TermEvent
  | DissolutionEvent
  | EntryAnnulled;

/** All that a body's decisions depend on. */
export interface BodyState
  extends
    RegistrationState,
    ProfileState,
    RulesState,
    NamingState,
    MembershipState,
    RoleState,
    TermState,
    DissolutionState {}

export const initialBody: BodyState = {
  ...initialRegistration,
  ...initialProfile,
  ...initialRules,
  ...initialNaming,
  ...initialMembership,
  ...initialRoles,
  ...initialTerms,
  ...initialDissolution,
};

/** A body (organ) that meets and decides: a council, a committee, a KKR. */
export const bodyAggregate: Aggregate<BodyCommand, BodyState, BodyEvent> = {
  category: 'body',
  commandTypes: [
    'RegisterBody',
    'SetBodyProfile',
    'SetBodyRules',
    'RenameBody',
    'RecordMembership',
    'AppointRole',
    'BeginTerm',
    'DissolveBody',
    'AnnulEntry',
  ],
  initial: initialBody,
  references,
  decide,
  evolve,
};

/** What other streams need to know of the body on a day; undefined while it is not registered. */
export function bodyFact(bodyId: string, state: BodyState, day: PlainDate): BodyFact | undefined {
  const name = nameOn(state, day);
  if (name === null) return undefined;
  const { profile, rules, dissolved } = state;
  const memberships = [...state.memberships.values()].map(({ from, to }) => ({ from, to }));
  return { bodyId, name, profile: profileOf(profile), memberships, rules: [...rules.values()], dissolved };
}

function references(command: BodyCommand): References {
  if (command.type !== 'DissolveBody') return NO_REFERENCES;
  const { successorId = null } = command.data;
  return { ...NO_REFERENCES, bodies: successorId === null ? [] : [successorId] };
}

function decide(command: BodyCommand, state: BodyState, facts: Facts): Decision<BodyEvent> {
  if (command.type === 'RegisterBody') return decideRegistration(command, state);
  if (state.name === null) return refuse('body-unknown', 'Organet findes ikke.', ['RegisterBody']);
  switch (command.type) {
    case 'SetBodyProfile':
      return decideProfile(command, state);
    case 'SetBodyRules':
      return decideRules(command, state);
    case 'DissolveBody':
      return decideDissolution(command, state, facts);
    case 'AnnulEntry':
      return decideAnnulment(command, facts, 'BodyRegistered');
    default:
      return decideGoingOn(command, state);
  }
}

function decideGoingOn(command: GoingOn, state: BodyState): Decision<BodyEvent> {
  const { from } = command.data;
  const body = state.bodyId === null ? undefined : bodyFact(state.bodyId, state, from);
  const over = body && dissolvedFault(body, from, 'from');
  if (over !== undefined) return { refused: over };
  switch (command.type) {
    case 'RenameBody':
      return decideNaming(command, state);
    case 'RecordMembership':
      return decideMembership(command, state);
    case 'AppointRole':
      return decideRole(command, state);
    case 'BeginTerm':
      return decideTerm(command, state);
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
    case 'BodyRenamed':
      return evolveNaming(state, event);
    case 'MembershipRecorded':
      return evolveMembership(state, event);
    case 'RoleAppointed':
      return evolveRoles(state, event);
    case 'TermBegun':
      return evolveTerms(state, event);
    case 'BodyDissolved':
      return evolveDissolution(state, event);
    case 'EntryAnnulled':
      return state;
    default:
      return unreachable(event);
  }
}
