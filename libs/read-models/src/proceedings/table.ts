import { versionedTable } from '../table';

/** One treatment of one item at a meeting: an item that is reopened has several. */
export type TurnRow = {
  readonly meeting_id: string;
  /** From 1, in the order in which the meeting's items were recorded as taken up. */
  readonly turn: number;
  readonly number: string;
  /** JSON list of the items that were taken together with it. */
  readonly together: string;
  /** ISO date, and local time of the day where it is known. */
  readonly opened_on: string;
  readonly opened_at: string | null;
  /** Both null while the item is open. */
  readonly closed_on: string | null;
  readonly closed_at: string | null;
};

export const TURNS = versionedTable<TurnRow>('turns', {
  types: {
    meeting_id: 'text',
    turn: 'integer',
    number: 'text',
    together: 'text',
    opened_on: 'text',
    opened_at: 'text',
    closed_on: 'text',
    closed_at: 'text',
  },
  key: ['meeting_id', 'turn'],
});

/** What a body decided on whether somebody was recused from an item. */
export type RecusalRow = {
  readonly meeting_id: string;
  readonly number: string;
  readonly name: string;
  /** 1 where the person was found recused. */
  readonly recused: number;
  readonly notified_by: string | null;
  readonly reason: string;
};

export const RECUSALS = versionedTable<RecusalRow>('recusals', {
  types: {
    meeting_id: 'text',
    number: 'text',
    name: 'text',
    recused: 'integer',
    notified_by: 'text',
    reason: 'text',
  },
  key: ['meeting_id', 'number', 'name'],
});

/** One interruption of a meeting. */
export type BreakRow = {
  readonly meeting_id: string;
  /** From 1, in the order in which they were recorded. */
  readonly place: number;
  readonly from_date: string;
  readonly from_time: string | null;
  /** When it was to go on; null where the meeting was only suspended. */
  readonly to_date: string | null;
  readonly to_time: string | null;
  readonly reason: string | null;
  /** Null until it went on. */
  readonly resumed_on: string | null;
  readonly resumed_at: string | null;
};

export const BREAKS = versionedTable<BreakRow>('breaks', {
  types: {
    meeting_id: 'text',
    place: 'integer',
    from_date: 'text',
    from_time: 'text',
    to_date: 'text',
    to_time: 'text',
    reason: 'text',
    resumed_on: 'text',
    resumed_at: 'text',
  },
  key: ['meeting_id', 'place'],
});

/** A stretch of an agenda in which the body could not decide. */
export type QuorumLossRow = {
  readonly meeting_id: string;
  /** From 1, in the order in which they were recorded. */
  readonly place: number;
  /** The first item that could not be decided, and the first that could again; null to the end. */
  readonly from_number: string;
  readonly to_number: string | null;
  readonly lost_on: string;
  readonly lost_at: string | null;
  /** How many were present with a vote then, and how many had to be; null where nobody knows. */
  readonly present: number | null;
  readonly needed: number | null;
  readonly regained_on: string | null;
  readonly regained_at: string | null;
};

export const QUORUM_LOSSES = versionedTable<QuorumLossRow>('quorum_losses', {
  types: {
    meeting_id: 'text',
    place: 'integer',
    from_number: 'text',
    to_number: 'text',
    lost_on: 'text',
    lost_at: 'text',
    present: 'integer',
    needed: 'integer',
    regained_on: 'text',
    regained_at: 'text',
  },
  key: ['meeting_id', 'place'],
});
