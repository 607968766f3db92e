import type { Command } from '@sagsgang/kernel/command';
import type { Event } from '@sagsgang/kernel/event';

/** A person's membership of the body; sent again for the same person and start it corrects the rest. */
export type RecordMembership = Command<
  'RecordMembership',
  {
    readonly name: string;
    readonly party?: string | null;
    /** The municipality or other organisation that the member comes from. */
    readonly organisation?: string | null;
    /** First day. */
    readonly from: string;
    /** Last day; null while it goes on. */
    readonly to?: string | null;
  }
>;
export type MembershipRecorded = Event<'MembershipRecorded', Required<RecordMembership['data']>>;

export type MembershipCommand = RecordMembership;
export type MembershipEvent = MembershipRecorded;
