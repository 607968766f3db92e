const TICKS_PER_MILLISECOND = 10_000n;

/** The server's clock in ticks of 100 ns since 1970: no two events are of the same moment. */
export class Clock {
  private last = 0n;

  next(): bigint {
    const now =
      BigInt(Math.floor((performance.timeOrigin + performance.now()) * 1000)) * (TICKS_PER_MILLISECOND / 1000n);
    this.last = now > this.last ? now : this.last + 1n;
    return this.last;
  }
}
