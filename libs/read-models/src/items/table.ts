import { closable, PUBLIC_TITLE } from '../closed/closable';
import { versionedTable } from '../table';

/** One treatment of a case at a meeting, from proposal to decision. The decision's text lies among the case's texts. */
export type ItemRow = {
  readonly case_id: string;
  readonly item_id: string;
  readonly meeting_id: string;
  readonly body_id: string;
  readonly number: string | null;
  /** What the case was called there; it stays when the case is called otherwise later. Null where nothing told it. */
  readonly title: string | null;
  /** The agenda's heading. */
  readonly section: string | null;
  /** A `Listing`. */
  readonly listing: string;
  /** An `ItemStatus`. */
  readonly status: string;
  /** 1 once it was accepted for the agenda, and not only proposed. */
  readonly accepted: number;
  /** The return that it was proposed for. */
  readonly return_id: string | null;
  /** JSON list of outcomes; null while it is not treated. */
  readonly outcomes: string | null;
  /** JSON: the points' outcomes, the remarks and the votes; null while it is not treated. */
  readonly points: string | null;
  readonly remarks: string | null;
  readonly votes: string | null;
  readonly recommendation_version: number | null;
  readonly decided_under: string | null;
  /** JSON of `Presented`: what lay before the body when it decided; null while it is not treated. */
  readonly presented: string | null;
  /** The case that it is treated together with, and how, a `JoiningManner`. */
  readonly joined_case_id: string | null;
  readonly joined_manner: string | null;
  /** Why it was carried on untreated. */
  readonly cause: string | null;
};

export type ItemStatus = 'proposed' | 'scheduled' | 'treated' | 'removed' | 'carried_over';

export const ITEMS = versionedTable<ItemRow>('items', {
  types: {
    case_id: 'text',
    item_id: 'text',
    meeting_id: 'text',
    body_id: 'text',
    number: 'text',
    title: 'text',
    section: 'text',
    listing: 'text',
    status: 'text',
    accepted: 'integer',
    return_id: 'text',
    outcomes: 'text',
    points: 'text',
    remarks: 'text',
    votes: 'text',
    recommendation_version: 'integer',
    decided_under: 'text',
    presented: 'text',
    joined_case_id: 'text',
    joined_manner: 'text',
    cause: 'text',
  },
  key: ['case_id', 'item_id'],
  closable: [
    closable('matter', ['title'], PUBLIC_TITLE),
    closable('matter', ['section']),
    closable('decision', ['points', 'remarks', 'votes'], '[]'),
  ],
  indexes: [{ on: ['meeting_id'] }, { on: ['body_id'] }],
});
