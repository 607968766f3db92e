/** Which meeting it is, and when: what nearly every event of a meeting says. */
export interface MeetingIdentity {
  readonly meetingId: string;
  readonly bodyId: string;
  /** The date on which it is to be held, or was. */
  readonly date: string;
}
