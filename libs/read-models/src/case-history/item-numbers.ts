import type { Category } from '@sagsgang/kernel/stream';
import { lastItemAt } from '@sagsgang/domain/case/agenda';
import type { States } from '../states';
import type { ItemNumbers } from './line';

const NONE: ItemNumbers = { at: () => null };

/** The numbers of the case's items in a state; a meeting's own lines have none. */
export function itemNumbersIn(state: States[Category]): ItemNumbers {
  if (state === null) return NONE;
  return {
    at: (meetingId) => (meetingId === null ? null : (lastItemAt(state.items, meetingId)?.number ?? null)),
  };
}
