import type { Command } from '@sagsgang/kernel/command';
import { accept, refuse, type Decision, type Refusal } from '@sagsgang/kernel/decider';
import type { Event } from '@sagsgang/kernel/event';
import { addDays, type PlainDate } from '@sagsgang/kernel/plain-date';
import { dateFault, fault, firstFault, textFault, type Fault } from '../checks';
import { danishDate } from '../danish';
import { sameJson } from '../equality';
import type { BodyFact, Facts } from '../facts';
import { membershipsEndedBefore, type MembershipRecorded, type MembershipState } from './membership';
import { rolesEndedBefore, type RoleAppointed, type RoleState } from './role';

/** Dissolves the body (nedlæggelse). What it still owes stays open, and is its successor's to take over. */
export type DissolveBody = Command<
  'DissolveBody',
  {
    /** Its last day. */
    readonly on: PlainDate;
    /** The body that takes over its cases; null where there is none. */
    readonly successorId?: string | null;
    readonly reason?: string | null;
  }
>;
export type BodyDissolved = Event<'BodyDissolved', Required<DissolveBody['data']>>;

export type DissolutionCommand = DissolveBody;
export type DissolutionEvent = BodyDissolved;

/** How the body ended; null while it goes on. */
export interface DissolutionState {
  readonly dissolved: BodyDissolved['data'] | null;
}

export const initialDissolution: DissolutionState = { dissolved: null };

type State = DissolutionState & MembershipState & RoleState & { readonly bodyId: string | null };

/** Decides that the body is no more after a day, and with it its memberships and roles. */
export function decideDissolution(
  { data }: DissolveBody,
  state: State,
  facts: Facts,
): Decision<BodyDissolved | MembershipRecorded | RoleAppointed> {
  const { on, successorId = null, reason = null } = data;
  const wrong = firstFault(dateFault(on, 'on'), successorFault(data, state, facts), textFault(reason, 'reason'));
  if (wrong !== undefined) return { refused: wrong };
  const dissolved = { on, successorId, reason };
  if (sameJson(dissolved, state.dissolved)) return accept();
  if (state.dissolved !== null) {
    const message = `Organet er allerede nedlagt med udgangen af den ${danishDate(state.dissolved.on)}.`;
    return refuse('body-dissolved', message, ['AnnulEntry'], 'on');
  }
  const after = addDays(on, 1);
  return accept<BodyDissolved | MembershipRecorded | RoleAppointed>(
    { type: 'BodyDissolved', data: dissolved },
    ...membershipsEndedBefore(after, state),
    ...rolesEndedBefore(after, state),
  );
}

function successorFault({ on, successorId }: DissolveBody['data'], state: State, facts: Facts): Fault {
  if (successorId === null || successorId === undefined) return undefined;
  if (successorId === state.bodyId) {
    return fault('own-successor', 'Et organ kan ikke være sin egen efterfølger.', 'successorId');
  }
  const successor = facts.bodies.get(successorId);
  if (successor !== undefined) return dissolvedFault(successor, addDays(on, 1), 'successorId');
  const message = `Efterfølgeren ${successorId} er ikke oprettet.`;
  return fault('body-unknown', message, 'successorId', ['RegisterBody']);
}

/** The refusal of what a body is to do after its last day, with the successor named where there is one. */
export function dissolvedFault(body: BodyFact, day: PlainDate, field: string): Refusal | undefined {
  const { name, dissolved } = body;
  if (dissolved === null || day <= dissolved.on) return undefined;
  const instead =
    dissolved.successorId === null
      ? 'det har ingen efterfølger, så vælg et andet organ'
      : `brug efterfølgeren ${dissolved.successorId}`;
  const message = `${name} er nedlagt med udgangen af den ${danishDate(dissolved.on)}; ${instead}.`;
  return fault('body-dissolved', message, field);
}

/** The state after the event. */
export function evolveDissolution<S extends DissolutionState>(state: S, { data }: DissolutionEvent): S {
  return { ...state, dissolved: data };
}
