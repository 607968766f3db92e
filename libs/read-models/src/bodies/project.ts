import { projection, put, type Own } from '../projection';
import { BODIES, BODY_NAMES, BODY_RULES, MEMBERS, ROLES, TERMS, type BodyRow } from './table';

export const bodies = projection('body', BODIES, {
  BodyRegistered: ({ data }, own) => put({ ...bodyOf(own), name: data.name }),
  BodyProfileSet: ({ data }, own) => put({ ...bodyOf(own), profile: data.profile }),
  BodyDissolved: ({ data }, own) =>
    put({
      ...bodyOf(own),
      dissolved_on: data.on,
      successor_id: data.successorId,
      dissolved_reason: data.reason,
    }),
});

/** The body as it is, or as it begins: an annulment may have taken its registration away. */
const bodyOf = ({ id, row }: Own<'body', BodyRow>): BodyRow => row() ?? { ...NOTHING_TOLD, body_id: id, name: id };

const NOTHING_TOLD = { profile: null, dissolved_on: null, successor_id: null, dissolved_reason: null };

export const bodyNames = projection('body', BODY_NAMES, {
  BodyRegistered: ({ data }, { id }) => put({ body_id: id, from_date: '', name: data.name }),
  BodyRenamed: ({ data }, { id }) => put({ body_id: id, from_date: data.from, name: data.name }),
});

export const bodyRules = projection('body', BODY_RULES, {
  BodyRulesSet: ({ data: { validFrom, source, ...rules } }, { id }) =>
    put({ body_id: id, from_date: validFrom, rules: JSON.stringify(rules), source }),
});

export const members = projection('body', MEMBERS, {
  MembershipRecorded: ({ data }, { id }) =>
    put({
      body_id: id,
      name: data.name,
      from_date: data.from,
      to_date: data.to,
      party: data.party,
      organisation: data.organisation,
      member_group: data.group ?? null,
    }),
});

export const roles = projection('body', ROLES, {
  RoleAppointed: ({ data }, { id }) =>
    put({
      body_id: id,
      role: data.role,
      rank: data.rank,
      from_date: data.from,
      to_date: data.to,
      name: data.name,
    }),
});

export const terms = projection('body', TERMS, {
  TermBegun: ({ data }, { id }) => put({ body_id: id, from_date: data.from, to_date: data.to, kind: data.kind }),
});
