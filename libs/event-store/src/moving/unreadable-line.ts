/** What is wrong with a line of an exported log. */
export type LineFault = 'no-text' | 'no-json' | 'no-event' | 'out-of-order';

/** A line of an exported log cannot be read. */
export class UnreadableLine extends Error {
  override readonly name = 'UnreadableLine';
  constructor(
    /** Counted from 1. Where a line is no text, the fault stands in this line or in one of the next few. */
    readonly line: number,
    readonly fault: LineFault,
  ) {
    super(`line ${line} of the exported log: ${fault}`);
  }
}
