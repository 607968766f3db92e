/** A look at whether the log has grown by other hands, asked every so often while somebody waits. */
export interface Probe {
  readonly everyMs: number;
  changed(): boolean;
}

export type Waking = 'changed' | 'idle' | 'ended';

/** Wakes those who wait for the log to grow. */
export class Changes {
  private readonly waiters = new Set<(why: Waking) => void>();
  private timer: NodeJS.Timeout | undefined;
  private closed = false;
  /** Counts the changes, so that one between reading and waiting is not missed. */
  count = 0;

  constructor(private readonly probe?: Probe) {}

  /** Tells all who wait that there may be more to read. */
  announce(): void {
    this.count += 1;
    this.wakeAll('changed');
  }

  close(): void {
    this.closed = true;
    this.wakeAll('ended');
  }

  /** Waits for a change after the count that was seen, for the signal, or at most `idleMs`. */
  wait(seen: number, idleMs: number, signal: AbortSignal): Promise<Waking> {
    if (this.closed || signal.aborted) return Promise.resolve('ended');
    if (this.count !== seen) return Promise.resolve('changed');
    return new Promise((resolve) => {
      const wake = (why: Waking): void => {
        clearTimeout(idle);
        signal.removeEventListener('abort', abort);
        this.waiters.delete(wake);
        this.watch();
        resolve(why);
      };
      const abort = (): void => wake('ended');
      const idle = setTimeout(() => wake('idle'), idleMs);
      signal.addEventListener('abort', abort);
      this.waiters.add(wake);
      this.watch();
    });
  }

  private wakeAll(why: Waking): void {
    for (const wake of [...this.waiters]) wake(why);
  }

  /** Looks at the log only while somebody waits. */
  private watch(): void {
    if (this.probe === undefined) return;
    if (this.waiters.size === 0) {
      clearInterval(this.timer);
      this.timer = undefined;
    } else this.timer ??= setInterval(() => this.look(), this.probe.everyMs);
  }

  /** A probe that fails wakes as well: whoever reads then meets the same failure and can tell it. */
  private look(): void {
    if (this.hasChanged()) this.announce();
  }

  private hasChanged(): boolean {
    try {
      return this.probe?.changed() ?? false;
    } catch {
      return true;
    }
  }
}
