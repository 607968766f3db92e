import type { BodyEvent } from '../body/body';
import type { MembershipRecorded } from '../body/membership';
import type { RoleAppointed } from '../body/role';

/** Teknikudvalget, whose story the specs tell. */
export const registered: BodyEvent = { type: 'BodyRegistered', data: { name: 'Teknikudvalget' } };

/** A membership of the term 2022 to 2025, unless the spec says otherwise. */
export const memberIs = (name: string, data: Partial<MembershipRecorded['data']> = {}): MembershipRecorded => ({
  type: 'MembershipRecorded',
  data: { name, party: null, organisation: null, from: '2022-01-01', to: '2025-12-31', ...data },
});

/** The chair of the term 2022 to 2025, unless the spec says otherwise. */
export const roleIs = (name: string, data: Partial<RoleAppointed['data']> = {}): RoleAppointed => ({
  type: 'RoleAppointed',
  data: { role: 'chair', rank: 1, name, from: '2022-01-01', to: '2025-12-31', ...data },
});
