import type { Command } from '@sagsgang/kernel/command';
import { accept, type Decision } from '@sagsgang/kernel/decider';
import type { Event } from '@sagsgang/kernel/event';
import { addDays, type PlainDate } from '@sagsgang/kernel/plain-date';
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
    /** The group (gruppe) that the member works in, which need not be the party or list that he or she was elected on. */
    readonly group?: string | null;
    /** First day. */
    readonly from: string;
    /** Last day; null while it goes on. */
    readonly to?: string | null;
  }
>;
export type MembershipRecorded = Event<
  'MembershipRecorded',
  {
    readonly name: string;
    readonly party: string | null;
    readonly organisation: string | null;
    /** Left out where nobody told it, as in every event from before it could be told. */
    readonly group?: string;
    readonly from: string;
    readonly to: string | null;
  }
>;

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
  const membership = completeMembership(data);
  if (sameJson(membership, state.memberships.get(keyOf(membership)))) return accept();
  return accept({ type: 'MembershipRecorded', data: membership });
}

/** The membership with what was left out filled in. */
export function completeMembership(data: RecordMembership['data']): MembershipRecorded['data'] {
  const { name, party = null, organisation = null, group = null, from, to = null } = data;
  return { name, party, organisation, ...(group !== null && { group }), from, to };
}

function membershipFault({ name, party, organisation, group, from, to }: RecordMembership['data']): Fault {
  const wrong = firstFault(
    wordingFault(name, 'name', 'Navnet', TITLE_MAX),
    textFault(party, 'party', TITLE_MAX),
    textFault(organisation, 'organisation', TITLE_MAX),
    textFault(group, 'group', TITLE_MAX),
    dateFault(from, 'from'),
    dateFault(to, 'to'),
  );
  if (wrong !== undefined || to === null || to === undefined || to >= from) return wrong;
  return fault('ends-before-it-starts', 'Medlemskabet kan ikke slutte, før det begynder.', 'to');
}

/** Whether somebody of this name is a member on a day. */
export function isMemberOn({ memberships }: MembershipState, name: string, day: PlainDate): boolean {
  return [...memberships.values()].some((each) => each.name === name && each.from <= day && (each.to ?? day) >= day);
}

/** What ends every membership that goes on into a day of which it is to be no part any more. */
export function membershipsEndedBefore(
  day: PlainDate,
  { memberships }: MembershipState,
): readonly MembershipRecorded[] {
  return [...memberships.values()]
    .filter(({ from, to }) => from < day && (to === null || to >= day))
    .map((each) => ({ type: 'MembershipRecorded', data: { ...each, to: addDays(day, -1) } }));
}

const keyOf = ({ name, from }: { readonly name: string; readonly from: string }): string => `${from} ${name}`;

/** The state after the event. */
export function evolveMembership<S extends MembershipState>(state: S, { data }: MembershipEvent): S {
  return { ...state, memberships: new Map(state.memberships).set(keyOf(data), data) };
}
