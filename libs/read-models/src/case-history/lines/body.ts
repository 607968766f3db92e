import type { MembershipEvent } from '@sagsgang/domain/body/membership';
import type { ProfileEvent } from '@sagsgang/domain/body/profile';
import type { RegistrationEvent } from '@sagsgang/domain/body/registration';
import type { RulesEvent } from '@sagsgang/domain/body/rules';
import type { Tellings } from '../line';

/** What happens to a body is no line of any case or meeting. */
export const BODY: Tellings<RegistrationEvent | ProfileEvent | RulesEvent | MembershipEvent> = {
  BodyRegistered: () => [],
  BodyProfileSet: () => [],
  BodyRulesSet: () => [],
  MembershipRecorded: () => [],
};
