import type { BreakEvent } from '../meeting/breaks';
import type { ItemEvent } from '../meeting/items';
import type { QuorumEvent } from '../meeting/quorum';
import type { RecusalEvent } from '../meeting/recusal';

type SittingEvent = BreakEvent | ItemEvent | RecusalEvent | QuorumEvent;

const bodyId = 'kystudvalget';
const date = '2025-03-14';

/** One event of each type that a meeting records while it sits, with every field filled in. All of it is invented. */
export const EXAMPLE_SITTING_EVENTS: {
  readonly [T in SittingEvent['type']]: Extract<SittingEvent, { readonly type: T }>;
} = {
  MeetingSuspended: {
    type: 'MeetingSuspended',
    data: { bodyId, date, at: '10.40', reason: 'Grupperne holdt møde.' },
  },
  MeetingAdjourned: {
    type: 'MeetingAdjourned',
    data: { bodyId, date, at: '11.45', toDate: '2025-03-15', toTime: '09.00', reason: 'Salen var optaget.' },
  },
  MeetingResumed: { type: 'MeetingResumed', data: { bodyId, date: '2025-03-15', at: '09.05' } },
  ItemOpened: {
    type: 'ItemOpened',
    data: { bodyId, number: '2.3', together: ['2.4'], date, at: '10.05', reopened: true },
  },
  ItemClosed: { type: 'ItemClosed', data: { bodyId, number: '2.3', together: ['2.4'], date, at: '10.35' } },
  RecusalDecided: {
    type: 'RecusalDecided',
    data: {
      bodyId,
      number: '2.3',
      name: 'Viggo Tang',
      recused: true,
      notifiedBy: 'Viggo Tang',
      reason: 'Han er formand for fiskeriforeningen.',
    },
  },
  QuorumLost: { type: 'QuorumLost', data: { bodyId, number: '3.1', date, at: '11.20', present: 4, needed: 5 } },
  QuorumRegained: { type: 'QuorumRegained', data: { bodyId, number: '3.2', date, at: '11.30', present: 5, needed: 5 } },
};
