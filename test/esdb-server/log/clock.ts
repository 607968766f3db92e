const TICKS_PER_MICROSECOND = 10n;

/** So many neighbours within a batch have ticks of their own before two share one, as on the real server. */
const NEIGHBOURS_APART = 8n;

/** How many ticks after the first event of its batch an event was written. */
export const ticksAfterFirst = (place: number): bigint => BigInt(place) - BigInt(place) / NEIGHBOURS_APART;

/** The server's clock in ticks of 100 ns since 1970: no two batches are of the same moment. */
export class Clock {
  private last = 0n;

  /** The moment of the first of so many events that are written together; the others follow as `ticksAfterFirst` says. */
  take(events: number): bigint {
    const now = BigInt(Math.floor((performance.timeOrigin + performance.now()) * 1000)) * TICKS_PER_MICROSECOND;
    const first = now > this.last ? now : this.last + 1n;
    this.last = first + BigInt(events);
    return first;
  }
}
