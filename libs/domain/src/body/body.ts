import type { AnnulEntry, EntryAnnulled } from '../annulment';
import type { MembershipCommand, MembershipEvent } from './membership';
import type { RegistrationCommand, RegistrationEvent } from './registration';

export type BodyCommand = RegistrationCommand | MembershipCommand | AnnulEntry;
export type BodyEvent = RegistrationEvent | MembershipEvent | EntryAnnulled;
