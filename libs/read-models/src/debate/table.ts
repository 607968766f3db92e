import { closable } from '../closed/closable';
import { versionedTable } from '../table';

/** A motion on a case's item, and what became of it. */
export type MotionRow = {
  readonly case_id: string;
  readonly motion_id: string;
  readonly item_id: string;
  readonly meeting_id: string;
  readonly body_id: string;
  /** From 1 on within the item, in the order in which they were put. */
  readonly put_as: number;
  /** A `MotionKind`. */
  readonly kind: string;
  /** A `MotionAim`; null for an amendment. */
  readonly aim: string | null;
  readonly proposed_by: string;
  readonly text: string;
  /** The motion that it would change. */
  readonly amends: string | null;
  /** A `MotionOutcome`; null while it is open. */
  readonly outcome: string | null;
  /** Why nobody voted on it. */
  readonly reason: string | null;
  /** JSON of a `Vote`. */
  readonly vote: string | null;
};

export const MOTIONS = versionedTable<MotionRow>('motions', {
  types: {
    case_id: 'text',
    motion_id: 'text',
    item_id: 'text',
    meeting_id: 'text',
    body_id: 'text',
    put_as: 'integer',
    kind: 'text',
    aim: 'text',
    proposed_by: 'text',
    text: 'text',
    amends: 'text',
    outcome: 'text',
    reason: 'text',
    vote: 'text',
  },
  key: ['case_id', 'motion_id'],
  closable: [closable('decision', ['proposed_by', 'text'], ''), closable('decision', ['reason', 'vote'])],
  indexes: [{ on: ['meeting_id'] }],
});

/** What members had put in the minutes of a case's item. */
export type StatementRow = {
  readonly case_id: string;
  readonly statement_id: string;
  readonly item_id: string;
  readonly meeting_id: string;
  readonly body_id: string;
  /** A `StatementKind`. */
  readonly kind: string;
  /** JSON list of `{name, party}`. */
  readonly declarants: string;
  readonly text: string;
  /** A `Demand`. */
  readonly demanded: string;
  /** The body or authority that is to have it with the case. */
  readonly send_to: string | null;
  readonly forwarded_on: string | null;
};

export const STATEMENTS = versionedTable<StatementRow>('statements', {
  types: {
    case_id: 'text',
    statement_id: 'text',
    item_id: 'text',
    meeting_id: 'text',
    body_id: 'text',
    kind: 'text',
    declarants: 'text',
    text: 'text',
    demanded: 'text',
    send_to: 'text',
    forwarded_on: 'text',
  },
  key: ['case_id', 'statement_id'],
  closable: [
    closable('decision', ['text'], ''),
    closable('decision', ['declarants'], '[]'),
    closable('decision', ['send_to']),
  ],
});

/** Money that the decision on a case's item grants. */
export type AppropriationRow = {
  readonly case_id: string;
  readonly appropriation_id: string;
  readonly item_id: string;
  readonly meeting_id: string;
  readonly body_id: string;
  /** An `AppropriationKind`. */
  readonly kind: string;
  /** The amount in øre. */
  readonly oere: number;
  /** Of the budget. */
  readonly year: number;
  readonly account: string;
  readonly covered_by: string | null;
};

export const APPROPRIATIONS = versionedTable<AppropriationRow>('appropriations', {
  types: {
    case_id: 'text',
    appropriation_id: 'text',
    item_id: 'text',
    meeting_id: 'text',
    body_id: 'text',
    kind: 'text',
    oere: 'integer',
    year: 'integer',
    account: 'text',
    covered_by: 'text',
  },
  key: ['case_id', 'appropriation_id'],
  closable: [closable('decision', ['account'], ''), closable('decision', ['covered_by'])],
  indexes: [{ on: ['year'] }],
});

/** A decision that was taken outside a meeting. Its text lies among the case's texts. */
export type OutsideRow = {
  readonly case_id: string;
  readonly decision_id: string;
  readonly body_id: string;
  /** An `Authority`. */
  readonly authority: string;
  /** JSON list of `{name, group, vote, agreesToForm}`. */
  readonly participants: string;
  readonly reason: string;
  /** JSON list of outcomes. */
  readonly outcomes: string;
  readonly decided_on: string;
  /** The return that promises the report. */
  readonly return_id: string;
};

export const OUTSIDE = versionedTable<OutsideRow>('outside_decisions', {
  types: {
    case_id: 'text',
    decision_id: 'text',
    body_id: 'text',
    authority: 'text',
    participants: 'text',
    reason: 'text',
    outcomes: 'text',
    decided_on: 'text',
    return_id: 'text',
  },
  key: ['case_id', 'decision_id'],
  closable: [closable('decision', ['reason'], ''), closable('decision', ['participants'], '[]')],
});

/** A decision that a member halted. */
export type HaltRow = {
  readonly case_id: string;
  readonly item_id: string;
  readonly meeting_id: string;
  readonly halted_by: string;
  readonly council_id: string;
  /** The council's name on that day. */
  readonly council: string;
  /** Local time of the day. */
  readonly halted_at: string | null;
  readonly reason: string | null;
  /** The return by which the council gets the case. */
  readonly return_id: string;
};

export const HALTS = versionedTable<HaltRow>('halts', {
  types: {
    case_id: 'text',
    item_id: 'text',
    meeting_id: 'text',
    halted_by: 'text',
    council_id: 'text',
    council: 'text',
    halted_at: 'text',
    reason: 'text',
    return_id: 'text',
  },
  key: ['case_id', 'item_id'],
  closable: [closable('decision', ['halted_by'], ''), closable('decision', ['reason'])],
});
