import type { Instant, PlainDate } from '@sagsgang/kernel/plain-date';
import type { Recorded } from '@sagsgang/kernel/event';
import type { BodyProfile } from './body/profile';
import type { BodyRulesSet } from './body/rules';
import type { AwayKind } from './case/away';
import type { CaseDeadline } from './case/deadline';
import type { CaseReturn } from './case/return';
import type { AttendanceState } from './meeting/attendance';
import type { KnownRecusals } from './meeting/presence';
import type { Treatment } from './case/decision';
import type { Presented } from './case/presented';
import type { Listing, MeetingStatus } from './vocabulary';

/** What a command about another stream needs to know of a meeting, as it was when the command was decided. */
export interface MeetingFact {
  readonly meetingId: string;
  readonly bodyId: string;
  readonly date: PlainDate;
  readonly status: MeetingStatus;
  /** The agenda has been sent (indkaldt), so that whatever comes now is late or supplementary. */
  readonly agendaSent: boolean;
  /** Local time of the day at which it ended; left out while it has not, or where nobody wrote it down. */
  readonly closedAt?: string;
  /** Who was there, as it was recorded; names stay sealed until a decision asks for one. */
  readonly attendance?: AttendanceState & KnownRecusals;
  /** The stretches of item numbers in which the body could not decide, the first item included and the last not. */
  readonly withoutQuorum?: readonly { readonly from: string; readonly to: string | null }[];
}

/** What a command about another stream needs to know of a case. */
export interface CaseFact {
  readonly caseId: string;
  readonly bodyId: string;
  readonly title: string;
  /** What the public is shown instead of the title while an item of the case is closed. */
  readonly publicTitle?: string | null;
  readonly items: readonly CaseItemFact[];
  /** What of it lies before its body. */
  readonly presented: Presented;
  /** What its meetings did with it. */
  readonly treatments: readonly Treatment[];
  /** For whoever takes it over. */
  readonly dossier?: CaseDossier;
}

/** What a case leaves to the one that carries it on. */
export interface CaseDossier {
  /** The case that carries it on already; null where none does. */
  readonly mergedInto: string | null;
  /** What it waits for elsewhere: a referral, a sending back or a hearing that is open. */
  readonly away: readonly AwayKind[];
  /** The open promises, each with the day of the meeting that made it; null where it was made outside one. */
  readonly returns: readonly { readonly open: CaseReturn; readonly since: PlainDate | null }[];
  /** The open ones. */
  readonly deadlines: readonly CaseDeadline[];
}

export interface CaseItemFact {
  readonly meetingId: string;
  readonly number: string | null;
  readonly listing: Listing;
  readonly status: 'proposed' | 'scheduled' | 'treated' | 'removed' | 'carried_over';
}

/** What a command about another stream needs to know of a body. */
export interface BodyFact {
  readonly bodyId: string;
  /** On the day for which the command counts. */
  readonly name: string;
  /** By whose rules it works. */
  readonly profile: BodyProfile;
  /** The rules of notice that it set, from different days on; `rulesOn` tells which hold. */
  readonly rules: readonly BodyRulesSet['data'][];
  /** Its last day and who takes its cases over; null while nobody dissolved it. */
  readonly dissolved: { readonly on: PlainDate; readonly successorId: string | null } | null;
  /** The first and last days of its members, as far as they are recorded; the last is null while it goes on. */
  readonly memberships: readonly { readonly from: PlainDate; readonly to: PlainDate | null }[];
}

/** One event of the command's own stream, for taking entries back. */
export interface Entry {
  readonly eventId: string;
  readonly type: string;
  readonly commandId: string;
  readonly causationId: string | null;
  readonly annulled: boolean;
}

/** Everything that a decision may depend on beside the state: read by the handler, passed with the command. */
export interface Facts {
  readonly now: Instant;
  readonly today: PlainDate;
  readonly actor: string;
  readonly effectiveOn: PlainDate;
  readonly meetings: ReadonlyMap<string, MeetingFact>;
  readonly cases: ReadonlyMap<string, CaseFact>;
  /** The bodies that are registered. */
  readonly bodies: ReadonlyMap<string, BodyFact>;
  readonly entries: readonly Entry[];
  /** All that stands in the log of the cases from which the command takes an item; left out where it takes none. */
  readonly histories?: ReadonlyMap<string, readonly Recorded[]>;
}

/** The streams that a command speaks of beside its own, by id. A missing one is simply not in the facts. */
export interface References {
  readonly meetings: readonly string[];
  readonly cases: readonly string[];
  readonly bodies: readonly string[];
  /** The cases whose whole history is needed. */
  readonly histories?: readonly string[];
}

export const NO_REFERENCES: References = { meetings: [], cases: [], bodies: [] };
