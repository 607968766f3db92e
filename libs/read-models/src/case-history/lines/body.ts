import type { BodyEvent } from '@sagsgang/domain/body/body';
import type { Tellings } from '../line';

/** What happens to a body is no line of any case or meeting. */
export const BODY: Tellings<Exclude<BodyEvent, { readonly type: 'EntryAnnulled' }>> = {
  BodyRegistered: () => [],
  BodyProfileSet: () => [],
  BodyRulesSet: () => [],
  BodyRenamed: () => [],
  MembershipRecorded: () => [],
  RoleAppointed: () => [],
  TermBegun: () => [],
  BodyDissolved: () => [],
};
