import type { DataOf } from '../registry';

type IdentityCommand =
  | 'LinkCases'
  | 'CloseCase'
  | 'ReopenCase'
  | 'MergeCases'
  | 'MergeInto'
  | 'ReassignItem'
  | 'ReleaseItem'
  | 'TransferCase';

/** One valid command of each type about a case as a whole, or about which case an item is of. */
export const EXAMPLE_IDENTITY_COMMANDS: { readonly [T in IdentityCommand]: DataOf<T> } = {
  LinkCases: { otherCaseId: 'kkr-eksempel-2024-11-08-2.4', relation: 'continues' },
  CloseCase: { reason: 'Kontrakten er underskrevet.' },
  ReopenCase: { reason: 'Leverandøren er gået konkurs.' },
  MergeCases: { caseId: 'kkr-eksempel-2024-11-08-2.4', reason: 'Det var de samme busser.' },
  MergeInto: { intoCaseId: 'kkr-eksempel-2025-03-14-2.2', reason: 'Det var de samme busser.' },
  ReassignItem: {
    fromCaseId: 'kkr-eksempel-2024-11-08-2.4',
    meetingId: 'kkr-eksempel-2025-03-14',
    reason: 'Ført på den forkerte sag.',
  },
  ReleaseItem: {
    meetingId: 'kkr-eksempel-2025-03-14',
    toCaseId: 'kkr-eksempel-2024-11-08-2.4',
    eventIds: ['0b6f3a52-6c3c-5d0e-9a37-0c5b8d1e7a42'],
    reason: 'Ført på den forkerte sag.',
  },
  TransferCase: { toBodyId: 'kkr-andet', reason: 'Udvalget nedlægges ved årsskiftet.' },
};
