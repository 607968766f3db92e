import { EVENT_TYPES, type DomainEvent } from '@sagsgang/domain/event-types';
import { documentPart, partOfPlace, type Part } from '../closed/closable';

/** What of its case an event's line may quote. An event that is not known here may quote any section. */
export function partOf(event: DomainEvent): Part {
  switch (event.type) {
    case 'DecisionRecorded':
    case 'CasePostponed':
    case 'CaseSentBack':
    case 'CaseReferred':
    case 'CaseWithdrawn':
    case 'MotionMoved':
    case 'MotionVotedOn':
    case 'MotionDropped':
    case 'StatementRecorded':
    case 'AppropriationGranted':
    case 'DecisionCorrected':
    case 'DecisionCommunicated':
    case 'FollowUpAssigned':
    case 'FollowUpReported':
    case 'FollowUpCompleted':
      return 'decision';
    case 'RecommendationProposed':
    case 'RecommendationWithdrawn':
      return 'recommendation';
    case 'ReturnPromised':
    case 'DeadlineSet':
    case 'DeadlineMoved':
      return partOfPlace(event.data.place === null ? null : JSON.stringify(event.data.place));
    case 'DocumentAttached':
      return documentPart(event.data.attachmentId);
    case 'AccessSet':
      return 'always';
    case 'CaseOpened':
    case 'CaseMaterialRevised':
    case 'CaseAssigned':
    case 'CaseMarkedReady':
    case 'CaseScheduled':
    case 'ItemRemoved':
    case 'CaseClosed':
    case 'CaseReopened':
    case 'ReturnsDeclared':
      return 'matter';
    default:
      return EVENT_TYPES[event.type].texts.length === 0 ? 'matter' : 'any-section';
  }
}
