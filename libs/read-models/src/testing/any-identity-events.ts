import fc from 'fast-check';
import type { MergingEvent } from '@sagsgang/domain/case/merging';
import type { ReassignmentEvent } from '@sagsgang/domain/case/reassignment';
import { caseId, list, meetingId, text, type ByType } from './any-words';

/** Which case is which, and which of them an item is of. */
export const IDENTITY_EVENTS: ByType<MergingEvent | ReassignmentEvent> = {
  ItemReassigned: fc.record({ fromCaseId: caseId, meetingId, eventIds: list, reason: text }),
  ItemReleased: fc.record({ meetingId, toCaseId: caseId, reason: text }),
  CaseAbsorbed: fc.record({ caseId, reason: text }),
  CaseMerged: fc.record({ intoCaseId: caseId, reason: text }),
};
