import type { Recorded } from '@sagsgang/kernel/event';
import { presentedOf } from '@sagsgang/domain/case/presenting';
import type { CaseEvent } from '@sagsgang/domain/case/events';
import { projection, put, type Change, type Own } from '../projection';
import {
  ATTACHMENTS,
  HANDED_IN,
  PRESENTED,
  READINESS,
  type AttachmentRow,
  type HandedInKind,
  type HandedInRow,
  type PresentedRow,
  type ReadinessRow,
} from './table';

export const attachments = projection('case', ATTACHMENTS, {
  DocumentAttached: ({ data, metadata }, { id, rows }) => {
    const row = {
      case_id: id,
      attachment_id: data.attachmentId,
      version: data.version,
      title: data.title,
      sha256: data.sha256,
      closed: Number(data.closed),
      meeting_id: data.meetingId,
      late: Number(data.late),
      attached_on: metadata.effectiveOn,
    };
    return put(...versionsOf(data.attachmentId, rows(), data.closed), row);
  },
  AccessSet: ({ data }, { rows }) =>
    data.attachmentId === null ? [] : put(...versionsOf(data.attachmentId, rows(), data.closed)),
});

/** A document is closed as a whole: what its earlier versions were called says what it is. */
const versionsOf = (attachmentId: string, rows: readonly AttachmentRow[], closed: boolean): AttachmentRow[] =>
  rows.filter((row) => row.attachment_id === attachmentId).map((row) => ({ ...row, closed: Number(closed) }));

/** What was handed in for a meeting, once for each time. Material that was typed belatedly was not handed in then. */
export const handedIn = projection('case', HANDED_IN, {
  CaseMaterialRevised: (event, { id }) =>
    event.data.belated === true || (event.data.background === undefined && event.data.presentation === undefined)
      ? []
      : handed(event, id, 'material', ''),
  RecommendationProposed: (event, { id }) => handed(event, id, 'recommendation', String(event.data.version)),
  DocumentAttached: (event, { id }) => handed(event, id, 'attachment', event.data.attachmentId),
});

type HandingIn = Extract<CaseEvent, { data: { readonly meetingId: string | null } }>;

function handed(event: Recorded<HandingIn>, id: string, kind: HandedInKind, ref: string): Change<HandedInRow>[] {
  const { meetingId } = event.data;
  if (meetingId === null) return [];
  const on = event.metadata.effectiveOn;
  return put({ case_id: id, event_id: event.id, meeting_id: meetingId, kind, ref, on_date: on });
}

const present = (_event: unknown, { id, state }: Own<'case', PresentedRow>): Change<PresentedRow>[] =>
  put({ case_id: id, presented: JSON.stringify(presentedOf(state)) });

export const presented = projection('case', PRESENTED, {
  CaseOpened: present,
  CaseMaterialRevised: present,
  RecommendationProposed: present,
  RecommendationWithdrawn: present,
  DocumentAttached: present,
});

type OwnReadiness = Own<'case', ReadinessRow>;

/** For every event that can end a readiness; whether it does is the domain's to say. */
const relapse = (_event: unknown, { row, state }: OwnReadiness): Change<ReadinessRow>[] => {
  const before = row();
  const lapse = state.readiness?.lapse ?? null;
  return before === undefined || before.lapse === lapse ? [] : put({ ...before, lapse });
};

export const readiness = projection('case', READINESS, {
  CaseMarkedReady: ({ data, metadata }, { id }) =>
    put({ case_id: id, ready_by: data.by, ready_on: metadata.effectiveOn, lapse: null }),
  CaseMaterialRevised: relapse,
  RecommendationProposed: relapse,
  RecommendationWithdrawn: relapse,
  DocumentAttached: relapse,
  DecisionRecorded: relapse,
  CaseDecidedOutside: relapse,
  CaseWithdrawn: relapse,
  CaseClosed: relapse,
});
