/** An event as a client proposes it. */
export interface ProposedEvent {
  readonly id: string;
  readonly type: string;
  readonly isJson: boolean;
  readonly data: Uint8Array;
  readonly metadata: Uint8Array;
}

/** One record of the log. Positions are places in bytes, as in the real log, so they leave holes. */
export interface LogRecord {
  readonly position: bigint;
  readonly stream: string;
  readonly revision: bigint;
  readonly id: string;
  readonly type: string;
  /** The record as the answer that a read gives, ready to be sent; null where no read shows it. */
  readonly message: Buffer | null;
}

/** What the real log spends on a record beside its texts, about. */
const OVERHEAD_BYTES = 100;

/** How far the next record lies behind this one, in bytes. */
export function sizeOf(event: ProposedEvent): bigint {
  return BigInt(OVERHEAD_BYTES + event.type.length + event.data.length + event.metadata.length);
}

export const EMPTY_RECORD_BYTES = BigInt(OVERHEAD_BYTES);

/** A tombstone stands at the highest revision there is, so that no event can follow it. */
export const TOMBSTONE_REVISION = 9223372036854775807n;
