/** A piece of work whose first half is done, while the second, which writes, goes on. */
export interface Begun<T = void> {
  readonly written: Promise<T>;
}

/** Lets the first half of each piece of work overlap with the second half of the one before; never more than two. */
export class Overlap {
  private last: Promise<unknown> = Promise.resolve();

  /** Resolves when the piece before is written, and the next one may begin. @throws whatever kept it from being written */
  async next(begun: Begun<unknown>): Promise<void> {
    const before = this.last;
    this.last = begun.written;
    // Whoever waits is told; until somebody does, the failure is nobody's.
    this.last.catch(() => undefined);
    await before;
  }

  /** Resolves when all is written. */
  async end(): Promise<void> {
    await this.last;
  }
}
