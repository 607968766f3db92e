/** What a body can decide, in which forms, and which rights a minority of it has. */
export interface DecidingRules {
  /** Whether its decisions grant money: a committee can only move it, where it is empowered to (KSL § 40 stk. 2). */
  readonly grantsMoney: 'freely' | 'by_moving_it' | 'never';
  /** A member must demand at the meeting itself that a dissent is put in the minutes (for a council KSL § 13 stk. 2). */
  readonly dissentAtMeeting: boolean;
  /** Its chair decides what cannot wait or raises no doubt (for a council KSL § 31 stk. 1, for a committee § 22 stk. 2). */
  readonly chairDecides: boolean;
  /** Whether it decides by votes in writing (skriftlig votering): a council works in meetings (KSL § 8 stk. 1). */
  readonly votesInWriting: 'never' | 'if_all_agree' | 'by_majority';
  /** A single member can halt a decision of it and have the council decide (standsningsret, KSL § 23). */
  readonly halts: boolean;
  /** What a member of a committee halted is decided here. */
  readonly decidesHalted: boolean;
}

export const COUNCIL_DECIDING: DecidingRules = {
  grantsMoney: 'freely',
  dissentAtMeeting: true,
  chairDecides: true,
  votesInWriting: 'never',
  halts: false,
  decidesHalted: true,
};

/** That a committee votes in writing only where all its members agree to it is practice. */
export const COMMITTEE_DECIDING: DecidingRules = {
  grantsMoney: 'by_moving_it',
  dissentAtMeeting: true,
  chairDecides: true,
  votesInWriting: 'if_all_agree',
  halts: true,
  decidesHalted: false,
};

/** A KKR coordinates: it has no money of a council to grant, and no council above it. */
export const KKR_DECIDING: DecidingRules = {
  grantsMoney: 'never',
  dissentAtMeeting: false,
  chairDecides: true,
  votesInWriting: 'by_majority',
  halts: false,
  decidesHalted: false,
};

/** Of a body whose rules nobody told, everything is taken as its minutes say it. */
export const ANY_DECIDING: DecidingRules = {
  grantsMoney: 'freely',
  dissentAtMeeting: false,
  chairDecides: true,
  votesInWriting: 'by_majority',
  halts: true,
  decidesHalted: true,
};
