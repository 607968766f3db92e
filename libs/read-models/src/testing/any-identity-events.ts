import fc from 'fast-check';
import type { MergingEvent } from '@sagsgang/domain/case/merging';
import type { ReassignmentEvent } from '@sagsgang/domain/case/reassignment';
import type { TransferEvent } from '@sagsgang/domain/case/transfer';
import { CAUSES } from '@sagsgang/domain/vocabulary';
import { bodyId, caseId, list, meetingId, one, orNull, returnId, target, text, type ByType } from './any-words';

/** Which case is which, which of them an item is of, and whose it is. */
export const IDENTITY_EVENTS: ByType<MergingEvent | ReassignmentEvent | TransferEvent> = {
  ItemReassigned: fc.record({ fromCaseId: caseId, meetingId, eventIds: list, reason: text }),
  ItemReleased: fc.record({ meetingId, toCaseId: caseId, reason: text }),
  CaseAbsorbed: fc.record({ caseId, reason: text }),
  CaseMerged: fc.record({ intoCaseId: caseId, reason: text }),
  CaseTransferred: fc.record({ bodyId, toBodyId: one(['raad', 'andet-raad']), reason: text }),
  ReturnRedirected: fc.record({ returnId, bodyId, target, cause: orNull(one(CAUSES)) }),
};
