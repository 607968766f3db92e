/** What a body can decide, in which forms, and which rights a minority of it has. */
export interface DecidingRules {
  /** Whether its decisions grant money: a committee can only move it, where it is empowered to (KSL § 40 stk. 2). */
  readonly grantsMoney: 'freely' | 'by_moving_it' | 'never';
  /** A member must demand at the meeting itself that a dissent is put in the minutes (for a council KSL § 13 stk. 2). */
  readonly dissentAtMeeting: boolean;
}

export const COUNCIL_DECIDING: DecidingRules = { grantsMoney: 'freely', dissentAtMeeting: true };

export const COMMITTEE_DECIDING: DecidingRules = { grantsMoney: 'by_moving_it', dissentAtMeeting: true };

/** A KKR coordinates, and has no money of a council to grant. */
export const KKR_DECIDING: DecidingRules = { grantsMoney: 'never', dissentAtMeeting: false };

/** Of a body whose rules nobody told, everything is taken as its minutes say it. */
export const ANY_DECIDING: DecidingRules = { grantsMoney: 'freely', dissentAtMeeting: false };
