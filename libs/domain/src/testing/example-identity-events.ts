import type { MergingEvent } from '../case/merging';
import type { ReassignmentEvent } from '../case/reassignment';

type IdentityEvent = MergingEvent | ReassignmentEvent;

const MEETING = 'kystudvalget-2025-03-14';

/** One event of each type about which case is which, with every field filled in. All of it is invented. */
export const EXAMPLE_IDENTITY_EVENTS: {
  readonly [T in IdentityEvent['type']]: Extract<IdentityEvent, { readonly type: T }>;
} = {
  CaseAbsorbed: {
    type: 'CaseAbsorbed',
    data: { caseId: 'kystudvalget-2024-09-06-2.1', reason: 'Det var den samme mole.' },
  },
  CaseMerged: {
    type: 'CaseMerged',
    data: { intoCaseId: 'kystudvalget-2025-03-14-2.3', reason: 'Det var den samme mole.' },
  },
  ItemReassigned: {
    type: 'ItemReassigned',
    data: {
      fromCaseId: 'kystudvalget-2024-09-06-2.1',
      meetingId: MEETING,
      eventIds: ['e-1', 'e-2'],
      reason: 'Punktet blev ført på den forkerte sag.',
    },
  },
  ItemReleased: {
    type: 'ItemReleased',
    data: {
      meetingId: MEETING,
      toCaseId: 'kystudvalget-2025-03-14-2.3',
      reason: 'Punktet blev ført på den forkerte sag.',
    },
  },
};
