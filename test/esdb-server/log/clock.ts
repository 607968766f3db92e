const TICKS_PER_MICROSECOND = 10n;

/** The server's clock in ticks of 100 ns since 1970: no two events are of the same moment. */
export class Clock {
  private last = 0n;

  /** The moment of the first of so many events that are written together; the others follow tick by tick. */
  take(events: number): bigint {
    const now = BigInt(Math.floor((performance.timeOrigin + performance.now()) * 1000)) * TICKS_PER_MICROSECOND;
    const first = now > this.last ? now : this.last + 1n;
    this.last = first + BigInt(events);
    return first;
  }
}
