import type { ClosableSection } from '@sagsgang/domain/case/access';
import { closable } from '../closed/closable';
import { versionedTable } from '../table';

export type Part = 'background' | 'presentation' | 'recommendation' | 'change' | 'decision' | 'correction';

/** A text of a case, verbatim: the one place where long texts lie, and where search looks for words. */
export type CaseTextRow = {
  readonly case_id: string;
  /** A `Part`. */
  readonly part: string;
  /**
   * The version of a recommendation or its change, the item of a decision (`a1`, … outside a meeting), `item#wording` of a
   * correction, else empty.
   */
  readonly ref: string;
  readonly text: string;
};

/** The section that each part is closed with. */
const SECTIONS: { readonly [P in Part]: ClosableSection } = {
  background: 'background',
  presentation: 'presentation',
  recommendation: 'recommendation',
  change: 'recommendation',
  decision: 'decision',
  correction: 'decision',
};

export const CASE_TEXTS = versionedTable<CaseTextRow>('case_texts', {
  types: { case_id: 'text', part: 'text', ref: 'text', text: 'text' },
  key: ['case_id', 'part', 'ref'],
  closable: [{ columns: ['text'], part: (row) => SECTIONS[row.part as Part] }],
  longTexts: true,
});

/** That a decision got another wording; both wordings lie among the case's texts. */
export type DecisionCorrectionRow = {
  readonly case_id: string;
  readonly item_id: string;
  /** From 1 on. */
  readonly wording: number;
  readonly meeting_id: string;
  readonly decided_by: string;
  readonly basis: string;
  readonly corrected_on: string;
};

export const DECISION_CORRECTIONS = versionedTable<DecisionCorrectionRow>('decision_corrections', {
  types: {
    case_id: 'text',
    item_id: 'text',
    wording: 'integer',
    meeting_id: 'text',
    decided_by: 'text',
    basis: 'text',
    corrected_on: 'text',
  },
  key: ['case_id', 'item_id', 'wording'],
  closable: [closable('decision', ['decided_by', 'basis'], '')],
  indexes: [{ on: ['meeting_id'] }],
});

export type RecommendationRow = {
  readonly case_id: string;
  readonly version: number;
  readonly meeting_id: string | null;
  readonly proposed_by: string | null;
  /** JSON list of `{number, text}`. */
  readonly points: string;
  /** 1 where it came after the agenda of its meeting was sent. */
  readonly late: number;
  /** 1 where it was withdrawn. */
  readonly withdrawn: number;
  /** The body on the decision path that passed it on so, and the version that it was given. */
  readonly from_body_id: string | null;
  readonly based_on: number | null;
};

export const RECOMMENDATIONS = versionedTable<RecommendationRow>('recommendations', {
  types: {
    case_id: 'text',
    version: 'integer',
    meeting_id: 'text',
    proposed_by: 'text',
    points: 'text',
    late: 'integer',
    withdrawn: 'integer',
    from_body_id: 'text',
    based_on: 'integer',
  },
  key: ['case_id', 'version'],
  closable: [closable('recommendation', ['proposed_by']), closable('recommendation', ['points'], '[]')],
});

/** The rest of a case's material. */
export type CaseMaterialRow = {
  readonly case_id: string;
  /** How many enclosures the agenda or the minutes count. */
  readonly attachments: number;
  /** An `OriginKind`; null where nobody told it. */
  readonly origin: string | null;
  readonly origin_from: string | null;
  readonly received_on: string | null;
};

export const CASE_MATERIAL = versionedTable<CaseMaterialRow>('case_material', {
  types: { case_id: 'text', attachments: 'integer', origin: 'text', origin_from: 'text', received_on: 'text' },
  key: ['case_id'],
  closable: [closable('matter', ['origin_from'])],
});

export type CaseLinkRow = {
  readonly case_id: string;
  readonly other_case_id: string;
  /** A `Relation`, read from the case to the other one. */
  readonly relation: string;
};

export const CASE_LINKS = versionedTable<CaseLinkRow>('case_links', {
  types: { case_id: 'text', other_case_id: 'text', relation: 'text' },
  key: ['case_id', 'other_case_id', 'relation'],
  indexes: [{ on: ['other_case_id'] }],
});
