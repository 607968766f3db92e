import type { Origin } from '@sagsgang/domain/case/origin';
import { end, projection, put, type Change } from '../projection';
import {
  CASE_LINKS,
  CASE_MATERIAL,
  CASE_TEXTS,
  DECISION_CORRECTIONS,
  RECOMMENDATIONS,
  type CaseMaterialRow,
  type CaseTextRow,
  type Part,
} from './table';

export const caseTexts = projection('case', CASE_TEXTS, {
  CaseMaterialRevised: ({ data }, { id }) =>
    data.belated === true
      ? []
      : [...revised(id, 'background', data.background), ...revised(id, 'presentation', data.presentation)],
  RecommendationProposed: ({ data }, { id }) => [
    ...put(textOf(id, 'recommendation', String(data.version), data.text)),
    ...(data.change === undefined ? [] : put(textOf(id, 'change', String(data.version), data.change))),
  ],
  DecisionRecorded: ({ data }, { id, rows }) => [
    ...put(textOf(id, 'decision', data.itemId, data.text)),
    ...end(...rows().filter(({ part, ref }) => part === 'correction' && ref.startsWith(`${data.itemId}#`))),
  ],
  CaseDecidedOutside: ({ data }, { id }) => put(textOf(id, 'decision', data.decisionId, data.text)),
  DecisionCorrected: ({ data }, { id }) => put(textOf(id, 'correction', `${data.itemId}#${data.wording}`, data.text)),
});

/** Left out is unchanged; null takes the text away. */
function revised(id: string, part: Part, text: string | null | undefined): Change<CaseTextRow>[] {
  if (text === undefined) return [];
  return text === null ? end(textOf(id, part, '', '')) : put(textOf(id, part, '', text));
}

const textOf = (id: string, part: Part, ref: string, text: string): CaseTextRow => ({ case_id: id, part, ref, text });

export const decisionCorrections = projection('case', DECISION_CORRECTIONS, {
  DecisionRecorded: ({ data }, { rows }) => end(...rows().filter((row) => row.item_id === data.itemId)),
  DecisionCorrected: ({ data }, { id }) =>
    put({
      case_id: id,
      item_id: data.itemId,
      wording: data.wording,
      meeting_id: data.meetingId,
      decided_by: data.decidedBy,
      basis: data.basis,
      corrected_on: data.on,
    }),
});

export const recommendations = projection('case', RECOMMENDATIONS, {
  RecommendationProposed: ({ data }, { id }) =>
    put({
      case_id: id,
      version: data.version,
      meeting_id: data.meetingId,
      proposed_by: data.proposedBy,
      points: JSON.stringify(data.points),
      late: Number(data.late),
      withdrawn: 0,
      from_body_id: data.fromBodyId ?? null,
      based_on: data.basedOn ?? null,
    }),
  RecommendationWithdrawn: ({ data }, { row }) => {
    const version = row(data.version);
    return version === undefined ? [] : put({ ...version, withdrawn: 1 });
  },
});

export const caseMaterial = projection('case', CASE_MATERIAL, {
  CaseOpened: ({ data }, { id }) =>
    data.origin === undefined && data.receivedOn === undefined
      ? []
      : put({ ...nothingOf(id), ...originOf(data.origin ?? null), received_on: data.receivedOn ?? null }),
  CaseMaterialRevised: ({ data }, own) => {
    const { attachments, origin, receivedOn, belated } = data;
    if (belated === true || [attachments, origin, receivedOn].every((said) => said === undefined)) return [];
    return put({
      ...(own.row() ?? nothingOf(own.id)),
      ...(attachments === undefined ? {} : { attachments }),
      ...(origin === undefined ? {} : originOf(origin)),
      ...(receivedOn === undefined ? {} : { received_on: receivedOn }),
    });
  },
});

const nothingOf = (id: string): CaseMaterialRow => ({
  case_id: id,
  attachments: 0,
  origin: null,
  origin_from: null,
  received_on: null,
});

const originOf = (origin: Origin | null): Pick<CaseMaterialRow, 'origin' | 'origin_from'> => ({
  origin: origin?.kind ?? null,
  origin_from: origin?.from ?? null,
});

export const caseLinks = projection('case', CASE_LINKS, {
  CasesLinked: ({ data }, { id }) => put({ case_id: id, other_case_id: data.otherCaseId, relation: data.relation }),
});
