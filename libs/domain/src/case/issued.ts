import type { CaseEvent } from './events';

/** Every id that the case ever gave out, also by entries that were taken back, so that none is given twice. */
export interface Issued {
  readonly returnIds: readonly string[];
  readonly deadlineIds: readonly string[];
  readonly items: readonly { readonly itemId: string; readonly meetingId: string }[];
  /** The highest version of the recommendation. */
  readonly version: number;
}

export const NOTHING_ISSUED: Issued = { returnIds: [], deadlineIds: [], items: [], version: 0 };

/** The ids given out, after an event that may have given one. */
export function evolveIssued(issued: Issued, event: CaseEvent): Issued {
  switch (event.type) {
    case 'ReturnPromised':
    case 'CasePostponed':
      return withReturn(issued, event.data.returnId);
    case 'ItemCarriedOver':
      return withItem(withReturn(issued, event.data.returnId), event.data);
    case 'ItemProposed':
    case 'CaseScheduled':
      return withItem(issued, event.data);
    case 'DeadlineSet': {
      const { deadlineId } = event.data;
      if (issued.deadlineIds.includes(deadlineId)) return issued;
      return { ...issued, deadlineIds: [...issued.deadlineIds, deadlineId] };
    }
    case 'RecommendationProposed':
      return { ...issued, version: Math.max(issued.version, event.data.version) };
    default:
      return issued;
  }
}

/** The id of the next return; `ahead` is how many others the same batch opens before it. */
export const nextReturnId = (issued: Issued, ahead = 0): string => `r${issued.returnIds.length + 1 + ahead}`;

export const nextDeadlineId = (issued: Issued): string => `d${issued.deadlineIds.length + 1}`;

/** The id of the case's next item at a meeting. */
export function nextItemId(issued: Issued, meetingId: string): string {
  return `${meetingId}/${issued.items.filter((item) => item.meetingId === meetingId).length + 1}`;
}

function withReturn(issued: Issued, returnId: string): Issued {
  if (issued.returnIds.includes(returnId)) return issued;
  return { ...issued, returnIds: [...issued.returnIds, returnId] };
}

function withItem(issued: Issued, { itemId, meetingId }: Issued['items'][number]): Issued {
  if (issued.items.some((item) => item.itemId === itemId)) return issued;
  return { ...issued, items: [...issued.items, { itemId, meetingId }] };
}
