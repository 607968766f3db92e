import type { ProfileName } from '@sagsgang/domain/body/profile';
import type { MemberRole } from '@sagsgang/domain/body/role';
import type { TermKind } from '@sagsgang/domain/body/term';
import type { PlainDate } from '@sagsgang/kernel/plain-date';
import { holds, type Reading } from '../reading';

export interface BodyView {
  readonly id: string;
  /** On the day that is asked for. */
  readonly name: string;
  /** By whose rules it works; null where nobody said it. */
  readonly profile: ProfileName | null;
  /** Its last day and who takes its cases over; null while nobody dissolved it. */
  readonly dissolved: Dissolution | null;
  /** What it was called from when; from null for the name that it was registered under. Oldest first. */
  readonly names: readonly { readonly name: string; readonly from: string | null }[];
  readonly terms: readonly TermView[];
  /** Chair and deputies of all times. */
  readonly roles: readonly RoleView[];
  readonly members: readonly MemberView[];
}

export interface Dissolution {
  readonly on: string;
  readonly successorId: string | null;
  readonly reason: string | null;
}

/** First and last day of something; the last is null while it goes on. */
export interface Stretch {
  readonly from: string;
  readonly to: string | null;
}

export interface TermView extends Stretch {
  readonly kind: TermKind;
}

export interface RoleView extends Stretch {
  readonly role: MemberRole;
  /** Of a deputy: 1 for the first one. */
  readonly rank: number;
  readonly name: string;
}

export interface MemberView extends Stretch {
  readonly name: string;
  readonly party: string | null;
  readonly organisation: string | null;
  /** The group that the member works in; null where nobody told it. */
  readonly group: string | null;
}

/** Whether a day lies within a stretch of time. */
export const isOn = ({ from, to }: Stretch, day: PlainDate): boolean => from <= day && (to ?? day) >= day;

/** Every name under which a body was ever registered or called, so that an old document finds its body. */
export const bodyNames = (reading: Reading): Promise<{ readonly id: string; readonly name: string }[]> =>
  reading.db
    .selectFrom('body_names as n')
    .select(['n.body_id as id', 'n.name'])
    .where(holds(reading, 'n'))
    .orderBy('n.body_id')
    .orderBy('n.from_date')
    .execute();

/** How to find what these bodies were called on a day; one that nobody registered is called by its id. */
export async function namedOn(
  reading: Reading,
  ids: readonly string[],
): Promise<(id: string, day: PlainDate) => string> {
  const names = ids.length === 0 ? [] : await namesOf(reading);
  return (id, day) => names.filter(({ body_id, from }) => body_id === id && from <= day).at(-1)?.name ?? id;
}

/** One body, or null where there is none with that id. */
export async function showBody(reading: Reading, today: PlainDate, bodyId: string): Promise<BodyView | null> {
  return (await listBodies(reading, today)).bodies.find(({ id }) => id === bodyId) ?? null;
}

/** The bodies as they are called today, with the names, terms, roles and memberships of all times. */
export async function listBodies(
  reading: Reading,
  today: PlainDate,
): Promise<{ readonly bodies: readonly BodyView[] }> {
  const rows = await reading.db
    .selectFrom('bodies as b')
    .selectAll('b')
    .where(holds(reading, 'b'))
    .orderBy('b.body_id')
    .execute();
  const [names, terms, roles, members] = [
    await namesOf(reading),
    await termsOf(reading),
    await rolesOf(reading),
    await membersOf(reading),
  ];
  const of = <T extends { readonly body_id: string }>(all: readonly T[], id: string) =>
    all.filter(({ body_id }) => body_id === id).map(({ body_id: _id, ...rest }) => rest);
  const bodies = rows.map((row): BodyView => {
    const called = of(names, row.body_id);
    return {
      id: row.body_id,
      name: called.filter(({ from }) => from <= today).at(-1)?.name ?? row.name,
      profile: row.profile as ProfileName | null,
      dissolved:
        row.dissolved_on === null
          ? null
          : { on: row.dissolved_on, successorId: row.successor_id, reason: row.dissolved_reason },
      names: called.map(({ name, from }) => ({ name, from: from === '' ? null : from })),
      terms: of(terms, row.body_id).map((term) => ({ ...term, kind: term.kind as TermKind })),
      roles: of(roles, row.body_id).map((role) => ({ ...role, role: role.role as MemberRole })),
      members: of(members, row.body_id),
    };
  });
  return { bodies };
}

const namesOf = (reading: Reading) =>
  reading.db
    .selectFrom('body_names as n')
    .select(['n.body_id', 'n.name', 'n.from_date as from'])
    .where(holds(reading, 'n'))
    .orderBy('n.from_date')
    .execute();

const termsOf = (reading: Reading) =>
  reading.db
    .selectFrom('terms as t')
    .select(['t.body_id', 't.kind', 't.from_date as from', 't.to_date as to'])
    .where(holds(reading, 't'))
    .orderBy('t.from_date')
    .execute();

const rolesOf = (reading: Reading) =>
  reading.db
    .selectFrom('roles as r')
    .select(['r.body_id', 'r.role', 'r.rank', 'r.name', 'r.from_date as from', 'r.to_date as to'])
    .where(holds(reading, 'r'))
    .orderBy('r.from_date')
    .orderBy('r.role')
    .orderBy('r.rank')
    .execute();

const membersOf = (reading: Reading) =>
  reading.db
    .selectFrom('members as m')
    .select(['m.body_id', 'm.name', 'm.party', 'm.organisation', 'm.member_group as group'])
    .select(['m.from_date as from', 'm.to_date as to'])
    .where(holds(reading, 'm'))
    .orderBy('m.name')
    .orderBy('m.from_date')
    .execute();
