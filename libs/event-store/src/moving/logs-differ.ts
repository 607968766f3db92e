/** How two logs that should be the same are not. */
export type Difference = 'another-event' | 'target-is-longer' | 'target-is-shorter';

/** The target's log is not what the source's is, or not the beginning of it. Nothing was appended after the place. */
export class LogsDiffer extends Error {
  override readonly name = 'LogsDiffer';
  constructor(
    /** The number of the first event that differs. */
    readonly number: number,
    readonly difference: Difference,
  ) {
    super(`the logs differ at event ${number}: ${difference}`);
  }
}
