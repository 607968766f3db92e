import { versionedTable } from '../table';

export type BodyRow = {
  readonly body_id: string;
  readonly name: string;
  /** By whose rules it works; null where nobody said it. */
  readonly profile: string | null;
};

export const BODIES = versionedTable<BodyRow>('bodies', {
  types: { body_id: 'text', name: 'text', profile: 'text' },
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

/** A stretch of somebody's membership. */
export type MemberRow = {
  readonly body_id: string;
  readonly name: string;
  /** ISO dates, the first and the last day; the last is null while it goes on. */
  readonly from_date: string;
  readonly to_date: string | null;
  readonly party: string | null;
  readonly organisation: string | null;
};

export const MEMBERS = versionedTable<MemberRow>('members', {
  types: {
    body_id: 'text',
    name: 'text',
    from_date: 'text',
    to_date: 'text',
    party: 'text',
    organisation: 'text',
  },
  key: ['body_id', 'name', 'from_date'],
});
