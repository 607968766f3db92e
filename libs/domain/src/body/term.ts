import type { Command } from '@sagsgang/kernel/command';
import { accept, refuse, type Decision } from '@sagsgang/kernel/decider';
import type { Event } from '@sagsgang/kernel/event';
import type { PlainDate } from '@sagsgang/kernel/plain-date';
import { dateFault, fault, firstFault, textFault, TITLE_MAX, wordFault, wordingFault, type Fault } from '../checks';
import { danishDate } from '../danish';
import { sameJson } from '../equality';
import { completeMembership, membershipsEndedBefore } from './membership';
import type { MembershipRecorded, MembershipState } from './membership';
import { rolesEndedBefore, type RoleAppointed, type RoleState } from './role';

/** The time for which a body was elected (valgperiode), or for which it was appointed (funktionsperiode). */
export const TERM_KINDS = ['electoral', 'functional'] as const;
export type TermKind = (typeof TERM_KINDS)[number];

/** A member as a term begins. */
export interface TermMember {
  readonly name: string;
  readonly party?: string | null;
  readonly organisation?: string | null;
  /** The group (gruppe) that the member works in. */
  readonly group?: string | null;
}

/** Begins a term with its members, and whom they elected; whoever is named no more is a member until the day before. */
export type BeginTerm = Command<
  'BeginTerm',
  {
    /** `electoral` where left out. */
    readonly kind?: TermKind;
    /** First day. */
    readonly from: PlainDate;
    /** Last day; null where it is not known. */
    readonly to?: PlainDate | null;
    readonly members: readonly TermMember[];
    /** The member who is chair (formand); null where nobody is yet. */
    readonly chair?: string | null;
    /** The members who are deputies (næstformænd), the first one first. */
    readonly deputies?: readonly string[];
  }
>;
export type TermBegun = Event<
  'TermBegun',
  {
    readonly kind: TermKind;
    readonly from: PlainDate;
    readonly to: PlainDate | null;
    readonly members: readonly Required<TermMember>[];
    readonly chair: string | null;
    readonly deputies: readonly string[];
  }
>;

export type TermCommand = BeginTerm;
export type TermEvent = TermBegun;

/** The terms, in the order in which they were recorded. */
export interface TermState {
  readonly terms: readonly TermBegun['data'][];
}

export const initialTerms: TermState = { terms: [] };

type State = TermState & MembershipState & RoleState;

/** Decides who the body is from a day on: in one batch the term, its memberships and its roles. */
export function decideTerm(
  { data }: BeginTerm,
  state: State,
): Decision<TermBegun | MembershipRecorded | RoleAppointed> {
  const wrong = termFault(data);
  if (wrong !== undefined) return { refused: wrong };
  const term = completeTerm(data);
  if (state.terms.some((each) => sameJson(each, term))) return accept();
  const other = state.terms.find((each) => overlaps(each, term));
  if (other !== undefined) {
    const message = `Perioden går ind over den, der ${spanOf(other)}.`;
    return refuse('term-overlaps', message, ['AnnulEntry', 'RecordMembership', 'AppointRole'], 'from');
  }
  return accept<TermBegun | MembershipRecorded | RoleAppointed>(
    { type: 'TermBegun', data: term },
    ...membershipsEndedBefore(term.from, state),
    ...rolesEndedBefore(term.from, state),
    ...membershipsOf(term),
    ...rolesOf(term),
  );
}

function completeTerm(data: BeginTerm['data']): TermBegun['data'] {
  const { kind = 'electoral', from, to = null, members, chair = null, deputies = [] } = data;
  const all = members.map(({ name, party = null, organisation = null, group = null }) => {
    return { name, party, organisation, group };
  });
  return { kind, from, to, members: all, chair, deputies };
}

/** A term whose end nobody knew ends where the next one begins. */
function overlaps(earlier: TermBegun['data'], { from, to }: TermBegun['data']): boolean {
  if (earlier.from >= from) return to === null ? earlier.from === from : earlier.from <= to;
  return earlier.to !== null && earlier.to >= from;
}

const spanOf = ({ from, to }: TermBegun['data']): string =>
  to === null
    ? `begyndte den ${danishDate(from)}`
    : `løber fra den ${danishDate(from)} til og med den ${danishDate(to)}`;

function membershipsOf({ from, to, members }: TermBegun['data']): readonly MembershipRecorded[] {
  return members.map((member) => ({ type: 'MembershipRecorded', data: completeMembership({ ...member, from, to }) }));
}

function rolesOf({ from, to, chair, deputies }: TermBegun['data']): readonly RoleAppointed[] {
  const appointed = (role: 'chair' | 'deputy', name: string, rank: number): RoleAppointed => {
    return { type: 'RoleAppointed', data: { role, rank, name, from, to } };
  };
  const elected = deputies.map((name, index) => appointed('deputy', name, index + 1));
  return chair === null ? elected : [appointed('chair', chair, 1), ...elected];
}

function termFault({ kind, from, to, members, chair, deputies = [] }: BeginTerm['data']): Fault {
  const wrong = firstFault(
    kind === undefined ? undefined : wordFault(kind, TERM_KINDS, 'kind'),
    dateFault(from, 'from'),
    dateFault(to, 'to'),
    ...members.map((member, index) => memberFault(member, `members.${index}`)),
  );
  if (wrong !== undefined) return wrong;
  if (to !== null && to !== undefined && to < from) {
    return fault('ends-before-it-starts', 'Perioden kan ikke slutte, før den begynder.', 'to');
  }
  const names = members.map(({ name }) => name);
  const elected = [...(chair === null || chair === undefined ? [] : [chair]), ...deputies];
  return namesFault(names) ?? electedFault(elected, names);
}

function memberFault({ name, party, organisation, group }: TermMember, field: string): Fault {
  return firstFault(
    wordingFault(name, `${field}.name`, 'Navnet', TITLE_MAX),
    textFault(party, `${field}.party`, TITLE_MAX),
    textFault(organisation, `${field}.organisation`, TITLE_MAX),
    textFault(group, `${field}.group`, TITLE_MAX),
  );
}

function namesFault(names: readonly string[]): Fault {
  if (names.length === 0) return fault('no-members', 'En periode begynder med mindst ét medlem.', 'members');
  const twice = repeated(names);
  if (twice === undefined) return undefined;
  return fault('named-twice', `${twice} står to gange blandt medlemmerne.`, 'members');
}

function electedFault(elected: readonly string[], names: readonly string[]): Fault {
  const stranger = elected.find((name) => !names.includes(name));
  if (stranger !== undefined) {
    const message = `Formand og næstformænd vælges blandt medlemmerne, og ${stranger} står ikke blandt dem.`;
    return fault('not-a-member', message, 'chair');
  }
  const twice = repeated(elected);
  if (twice === undefined) return undefined;
  return fault('two-roles', `${twice} kan ikke have to hverv på samme tid.`, 'deputies');
}

const repeated = (names: readonly string[]): string | undefined =>
  names.find((name, index) => names.indexOf(name) !== index);

/** The state after the event. */
export function evolveTerms<S extends TermState>(state: S, { data }: TermEvent): S {
  return { ...state, terms: [...state.terms, data] };
}
