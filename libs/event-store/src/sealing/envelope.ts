import type { Sealed } from './seal';

/** The fields that the codec adds to an event's data; no event may have fields of these names. */
export interface Envelope {
  readonly $sealed?: Sealed;
  /** Version of the data where it is not 1. */
  readonly $v?: number;
}

/** True for the names that the codec keeps for itself. */
export const isReserved = (name: string): boolean => name === '$sealed' || name === '$v';

/** What an event's encrypted texts are bound to: put into another event they cannot be read. */
export function boundTo({ stream, id, type }: { stream: string; id: string; type: string }): string {
  return `${stream}\n${id}\n${type}`;
}
