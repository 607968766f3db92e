import { closable } from '../closed/closable';
import { versionedTable } from '../table';

/** A decision of a body, and whether its standing wording was told. */
export type ToldDecisionRow = {
  readonly case_id: string;
  readonly item_id: string;
  readonly meeting_id: string;
  /** 1 where somebody waits for it. */
  readonly owed: number;
  /** The number of the wording that stands: 0 as adopted, else that of its newest correction. */
  readonly wording: number;
  /** The day on which that wording came to be: that of the meeting, or of the correction. */
  readonly since: string;
  /** The first day on which that wording was told; null while it was not. */
  readonly told_on: string | null;
};

export const TOLD_DECISIONS = versionedTable<ToldDecisionRow>('told_decisions', {
  types: {
    case_id: 'text',
    item_id: 'text',
    meeting_id: 'text',
    owed: 'integer',
    wording: 'integer',
    since: 'text',
    told_on: 'text',
  },
  key: ['case_id', 'item_id'],
  indexes: [{ on: ['told_on', 'since'], current: true }],
});

/** That a decision was told to somebody. */
export type TellingRow = {
  readonly case_id: string;
  readonly item_id: string;
  /** From 1 on within the decision. */
  readonly nth: number;
  /** The wording that was told. */
  readonly wording: number;
  /** JSON list of names. */
  readonly recipients: string;
  /** A `Channel`. */
  readonly channel: string;
  readonly told_on: string;
  /** JSON of an `Appeal`; null where no guidance went with it. */
  readonly appeal: string | null;
};

export const TELLINGS = versionedTable<TellingRow>('tellings', {
  types: {
    case_id: 'text',
    item_id: 'text',
    nth: 'integer',
    wording: 'integer',
    recipients: 'text',
    channel: 'text',
    told_on: 'text',
    appeal: 'text',
  },
  key: ['case_id', 'item_id', 'nth'],
  closable: [closable('decision', ['recipients'], '[]'), closable('decision', ['appeal'])],
});
