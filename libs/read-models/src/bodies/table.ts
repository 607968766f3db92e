import { versionedTable } from '../table';

export type BodyRow = {
  readonly body_id: string;
  /** As it was registered; `body_names` says what it is called when. */
  readonly name: string;
  /** By whose rules it works; null where nobody said it. */
  readonly profile: string | null;
  /** ISO date of its last day; null while nobody dissolved it. */
  readonly dissolved_on: string | null;
  readonly successor_id: string | null;
  readonly dissolved_reason: string | null;
};

export const BODIES = versionedTable<BodyRow>('bodies', {
  types: {
    body_id: 'text',
    name: 'text',
    profile: 'text',
    dissolved_on: 'text',
    successor_id: 'text',
    dissolved_reason: 'text',
  },
  key: ['body_id'],
});

/** The rules of notice that a body set from a day on. */
export type BodyRulesRow = {
  readonly body_id: string;
  /** ISO date of the first day on which a meeting follows them. */
  readonly from_date: string;
  /** JSON of `NoticeRules`. */
  readonly rules: string;
  /** Where they stand. */
  readonly source: string | null;
};

export const BODY_RULES = versionedTable<BodyRulesRow>('body_rules', {
  types: { body_id: 'text', from_date: 'text', rules: 'text', source: 'text' },
  key: ['body_id', 'from_date'],
});

/** A name of a body from a day on. */
export type BodyNameRow = {
  readonly body_id: string;
  /** ISO date; empty for the name that it was registered under, which holds from ever. */
  readonly from_date: string;
  readonly name: string;
};

export const BODY_NAMES = versionedTable<BodyNameRow>('body_names', {
  types: { body_id: 'text', from_date: 'text', name: 'text' },
  key: ['body_id', 'from_date'],
});

/** A stretch of somebody's membership. */
export type MemberRow = {
  readonly body_id: string;
  readonly name: string;
  /** ISO dates, the first and the last day; the last is null while it goes on. */
  readonly from_date: string;
  readonly to_date: string | null;
  readonly party: string | null;
  readonly organisation: string | null;
  /** The group that the member works in; null where nobody told it. */
  readonly member_group: string | null;
};

export const MEMBERS = versionedTable<MemberRow>('members', {
  types: {
    body_id: 'text',
    name: 'text',
    from_date: 'text',
    to_date: 'text',
    party: 'text',
    organisation: 'text',
    member_group: 'text',
  },
  key: ['body_id', 'name', 'from_date'],
});

/** Who has a role, from a day on. */
export type RoleRow = {
  readonly body_id: string;
  /** A `MemberRole`. */
  readonly role: string;
  /** Of a deputy: 1 for the first one. */
  readonly rank: number;
  readonly from_date: string;
  readonly to_date: string | null;
  readonly name: string;
};

export const ROLES = versionedTable<RoleRow>('roles', {
  types: { body_id: 'text', role: 'text', rank: 'integer', from_date: 'text', to_date: 'text', name: 'text' },
  key: ['body_id', 'role', 'rank', 'from_date'],
});

/** A term of a body. */
export type TermRow = {
  readonly body_id: string;
  readonly from_date: string;
  readonly to_date: string | null;
  /** A `TermKind`. */
  readonly kind: string;
};

export const TERMS = versionedTable<TermRow>('terms', {
  types: { body_id: 'text', from_date: 'text', to_date: 'text', kind: 'text' },
  key: ['body_id', 'from_date'],
});
