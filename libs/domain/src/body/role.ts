import type { Command } from '@sagsgang/kernel/command';
import { accept, refuse, type Decision } from '@sagsgang/kernel/decider';
import type { Event } from '@sagsgang/kernel/event';
import { addDays, type PlainDate } from '@sagsgang/kernel/plain-date';
import { dateFault, fault, firstFault, TITLE_MAX, wordFault, wordingFault, type Fault } from '../checks';
import { danishDate } from '../danish';
import { sameJson } from '../equality';
import { isMemberOn, type MembershipState } from './membership';

/** Chair (formand; of a council the mayor, borgmester) and deputy chair (næstformand, viceborgmester). */
export const ROLES_OF_MEMBERS = ['chair', 'deputy'] as const;
export type MemberRole = (typeof ROLES_OF_MEMBERS)[number];

/**
 * Gives a member a role from a day on, in place of whoever has it then. A council elects its chair and deputies among
 * its members (KSL § 6). Sent again for the same role and day it corrects the rest.
 */
export type AppointRole = Command<
  'AppointRole',
  {
    readonly role: MemberRole;
    /** Of a deputy: 1 for the first one, which it is where left out. */
    readonly rank?: number;
    readonly name: string;
    /** First day. */
    readonly from: PlainDate;
    /** Last day; null while it goes on. */
    readonly to?: PlainDate | null;
  }
>;
export type RoleAppointed = Event<'RoleAppointed', Required<AppointRole['data']>>;

export type RoleCommand = AppointRole;
export type RoleEvent = RoleAppointed;

/** Who had which role when, by its first day, oldest first. */
export interface RoleState {
  readonly roles: readonly RoleAppointed['data'][];
}

export const initialRoles: RoleState = { roles: [] };

/** Decides who has a role from a day on; whoever had it goes on until the day before. */
export function decideRole({ data }: AppointRole, state: RoleState & MembershipState): Decision<RoleEvent> {
  const wrong = roleFault(data);
  if (wrong !== undefined) return { refused: wrong };
  const { role, rank = 1, name, from, to = null } = data;
  const appointed = { role, rank, name, from, to };
  if (state.roles.some((each) => sameJson(each, appointed))) return accept();
  if (!isMemberOn(state, name, from)) {
    const message = `Kun et medlem kan have hvervet, og ${name} er ikke medlem den ${danishDate(from)}.`;
    return refuse('not-a-member', message, ['RecordMembership', 'BeginTerm'], 'name');
  }
  const same = state.roles.filter((each) => each.role === role && each.rank === rank && each.from !== from);
  return accept(...rolesEndedBefore(from, { roles: same }), { type: 'RoleAppointed', data: appointed });
}

function roleFault({ role, rank = 1, name, from, to }: AppointRole['data']): Fault {
  const wrong = firstFault(
    wordFault(role, ROLES_OF_MEMBERS, 'role'),
    rankFault(role, rank),
    wordingFault(name, 'name', 'Navnet', TITLE_MAX),
    dateFault(from, 'from'),
    dateFault(to, 'to'),
  );
  if (wrong !== undefined || to === null || to === undefined || to >= from) return wrong;
  return fault('ends-before-it-starts', 'Hvervet kan ikke slutte, før det begynder.', 'to');
}

function rankFault(role: MemberRole, rank: number): Fault {
  if (!Number.isSafeInteger(rank) || rank < 1)
    return fault('no-such-rank', 'Rækken skal være et helt tal fra 1.', 'rank');
  if (role === 'deputy' || rank === 1) return undefined;
  return fault('one-chair', 'Et organ har kun én formand; kun næstformænd har en rækkefølge.', 'rank');
}

/** What ends every role that goes on into a day of which it is to be no part any more. */
export function rolesEndedBefore(day: PlainDate, { roles }: RoleState): readonly RoleAppointed[] {
  return roles
    .filter(({ from, to }) => from < day && (to === null || to >= day))
    .map((each) => ({ type: 'RoleAppointed', data: { ...each, to: addDays(day, -1) } }));
}

/** The state after the event. */
export function evolveRoles<S extends RoleState>(state: S, { data }: RoleEvent): S {
  const isSame = (each: RoleAppointed['data']): boolean =>
    each.role === data.role && each.rank === data.rank && each.from === data.from;
  const roles = [...state.roles.filter((each) => !isSame(each)), data];
  return { ...state, roles: roles.sort((a, b) => (a.from < b.from ? -1 : Number(a.from > b.from))) };
}
