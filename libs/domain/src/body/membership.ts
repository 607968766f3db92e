import type { Command } from '@sagsgang/kernel/command';
import { accept, type Decision } from '@sagsgang/kernel/decider';
import type { Event } from '@sagsgang/kernel/event';
import { dateFault, fault, firstFault, textFault, TITLE_MAX, wordingFault, type Fault } from '../checks';
import { sameJson } from '../equality';

/** A person's membership of the body; sent again for the same person and start it corrects the rest. */
export type RecordMembership = Command<
  'RecordMembership',
  {
    readonly name: string;
    readonly party?: string | null;
    /** The municipality or other organisation that the member comes from. */
    readonly organisation?: string | null;
    /** First day. */
    readonly from: string;
    /** Last day; null while it goes on. */
    readonly to?: string | null;
  }
>;
export type MembershipRecorded = Event<'MembershipRecorded', Required<RecordMembership['data']>>;

export type MembershipCommand = RecordMembership;
export type MembershipEvent = MembershipRecorded;

/** The memberships, each under the person's name and first day. */
export interface MembershipState {
  readonly memberships: ReadonlyMap<string, MembershipRecorded['data']>;
}

export const initialMembership: MembershipState = { memberships: new Map() };

/** A person may be a member several times, each from a day of its own. */
export function decideMembership({ data }: RecordMembership, state: MembershipState): Decision<MembershipEvent> {
  const wrong = membershipFault(data);
  if (wrong !== undefined) return { refused: wrong };
  const { name, party = null, organisation = null, from, to = null } = data;
  const membership = { name, party, organisation, from, to };
  if (sameJson(membership, state.memberships.get(keyOf(membership)))) return accept();
  return accept({ type: 'MembershipRecorded', data: membership });
}

function membershipFault({ name, party, organisation, from, to }: RecordMembership['data']): Fault {
  const wrong = firstFault(
    wordingFault(name, 'name', 'Navnet', TITLE_MAX),
    textFault(party, 'party', TITLE_MAX),
    textFault(organisation, 'organisation', TITLE_MAX),
    dateFault(from, 'from'),
    dateFault(to, 'to'),
  );
  if (wrong !== undefined || to === null || to === undefined || to >= from) return wrong;
  return fault('ends-before-it-starts', 'Medlemskabet kan ikke slutte, før det begynder.', 'to');
}

const keyOf = ({ name, from }: { readonly name: string; readonly from: string }): string => `${from} ${name}`;

/** The state after the event. */
export function evolveMembership<S extends MembershipState>(state: S, { data }: MembershipEvent): S {
  return { ...state, memberships: new Map(state.memberships).set(keyOf(data), data) };
}
