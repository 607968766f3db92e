/** `apology` is afbud; `absent` is neither present nor excused; a `substitute` sits for somebody. */
export const ROLES = ['present', 'apology', 'absent', 'substitute', 'guest'] as const;
export type Role = (typeof ROLES)[number];

/** Single items for which a substitute sits for one member, such as one who is recused from them (KSL § 14, stk. 3). */
export interface Seat {
  readonly substituteFor: string;
  readonly items: readonly string[];
}

/** A time in which a person was at the meeting. */
export interface Stay {
  /** ISO date, where it is not the meeting's own: a meeting that was adjourned goes on on another day. */
  readonly on?: string | null;
  /** Local times of the day, `09.30`; null from the day's start, or to its end. */
  readonly from: string | null;
  readonly to: string | null;
}

/** One person's attendance. Item numbers bound the presence of those who came late or left early; so do times. */
export interface Attendee {
  readonly name: string;
  readonly party?: string | null;
  readonly organisation?: string | null;
  readonly role: Role;
  /** Of a substitute: the member for whom the person sits the whole meeting; nobody where there are `seats`. */
  readonly substituteFor?: string | null;
  /** The first item that the person was there for; null from the start. */
  readonly arrivedAt?: string | null;
  /** The first item that the person was gone for; null to the end. */
  readonly leftAt?: string | null;
  /** The items for which the person was recused (inhabil). */
  readonly recusedFrom?: readonly string[];
  /** The items for which the person was out of the room without being recused. */
  readonly awayFrom?: readonly string[];
  /** Of a substitute for single items only: which, and for whom. */
  readonly seats?: readonly Seat[];
  /** When the person was there, in order; on a day without one, the item numbers alone say it. */
  readonly stays?: readonly Stay[];
}

/** What came to the record later: an entry that does not say it leaves it out, as do all the older ones. */
type Later = 'awayFrom' | 'seats' | 'stays';

/** One person's attendance as it is recorded. */
export type RecordedAttendee = Required<Omit<Attendee, Later>> & Pick<Attendee, Later>;
