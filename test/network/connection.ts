import type { Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';

/** One direction of a connection: what is sent arrives in order, at once or later, or never. */
class Way {
  private arrival = Promise.resolve();
  private lost = false;

  constructor(
    from: Socket,
    to: Socket,
    private readonly delayMs: () => number,
  ) {
    from.on('data', (bytes) => this.pass(() => to.write(bytes)));
    // What a machine no longer hears of, it takes for gone some day; here at once when the other side has ended.
    from.on('end', () => (this.lost ? to.destroy() : this.pass(() => to.end())));
  }

  /** Nothing arrives any more. */
  lose(): void {
    this.lost = true;
  }

  private pass(arrive: () => void): void {
    const dueMs = performance.now() + this.delayMs();
    this.arrival = this.arrival.then(async () => {
      const waitMs = dueMs - performance.now();
      if (waitMs > 0) await sleep(waitMs);
      if (!this.lost) arrive();
    });
  }
}

/** A connection through a gate: `near` is the client's end, `far` the server's. Where one is closed, so is the other. */
export class Connection {
  private readonly there: Way;
  private readonly back: Way;

  constructor(
    private readonly near: Socket,
    private readonly far: Socket,
    delayMs: () => number,
  ) {
    this.there = new Way(near, far, delayMs);
    this.back = new Way(far, near, delayMs);
    far.on('error', () => far.destroy());
    far.once('close', () => near.destroy());
    near.once('close', () => far.destroy());
  }

  /** From now on what the server says is lost, while what it is told still arrives. */
  hush(): void {
    this.back.lose();
  }

  /** From now on nothing arrives on either side, for good. */
  silence(): void {
    this.there.lose();
    this.back.lose();
  }

  /** The client is told that the server has nothing more to say, though it has. */
  endTowardsClient(): void {
    this.back.lose();
    this.near.end();
  }

  /** The server is told that the client has nothing more to say, though it has. */
  endTowardsServer(): void {
    this.there.lose();
    this.far.end();
  }

  /** Breaks off, without an end, what is under way included. */
  cut(): void {
    this.silence();
    this.near.resetAndDestroy();
    this.far.resetAndDestroy();
  }
}
