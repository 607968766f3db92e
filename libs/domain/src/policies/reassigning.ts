import type { Recorded } from '@sagsgang/kernel/event';
import type { Policy } from '@sagsgang/kernel/policy';
import { idOf, streamOf } from '@sagsgang/kernel/stream';
import type { ReleaseItem } from '../case/reassignment';
import type { DomainEvent } from '../event-types';

/**
 * Brings the other side of a reassigned item about: the case that it came from takes its own entries back. It remembers
 * nothing, since the event says all, and half of a reassignment is never annulled.
 */
export const reassigning: Policy<DomainEvent, null, ReleaseItem> = {
  name: 'reassigning',
  key: (event) => (event.type === 'ItemReassigned' ? event.data.fromCaseId : null),
  react: (_row, event) => ({ row: null, commands: releases(event) }),
  undo: () => ({ row: null, commands: [] }),
};

function releases(event: Recorded<DomainEvent>) {
  if (event.type !== 'ItemReassigned') return [];
  const { fromCaseId, meetingId, eventIds, reason } = event.data;
  const data = { meetingId, toCaseId: idOf(event.stream), eventIds, reason };
  return [{ stream: streamOf('case', fromCaseId), command: { type: 'ReleaseItem', data } as const }];
}
