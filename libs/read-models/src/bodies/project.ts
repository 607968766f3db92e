import { projection, put } from '../projection';
import { BODIES, BODY_RULES, MEMBERS } from './table';

export const bodies = projection('body', BODIES, {
  BodyRegistered: ({ data }, { id, row }) => put({ body_id: id, name: data.name, profile: row()?.profile ?? null }),
  BodyProfileSet: ({ data }, { id, row }) => put({ body_id: id, name: row()?.name ?? id, profile: data.profile }),
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
    }),
});
