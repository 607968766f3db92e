import { setTimeout as sleep } from 'node:timers/promises';
import type { Running } from '../../e2e/running-server';

/** A pause before a program that ended is started again, in milliseconds. */
const PAUSE_MS = 100;
const LISTENS = 'Stop med Ctrl-C.';

/** A program that is started again whenever it ends, as whatever watches over services does, until it is let go. */
export class Kept {
  private running: Running | undefined;
  private kept = true;
  private killed = false;
  private finished = false;
  /** What was said by those before the one that runs. */
  private before = '';
  private readonly ends: string[] = [];
  private readonly life: Promise<void>;

  /**
   * @param start starts it; null where it has nothing left to do
   * @param mayNotComeUp it ends where it finds a server away at its start, and is tried again
   */
  constructor(
    readonly name: string,
    private readonly start: () => Running | null,
    private readonly mayNotComeUp: boolean,
  ) {
    this.life = this.live();
  }

  /** Where it listens now; undefined while it does not. */
  get url(): string | undefined {
    if (!this.says.includes(LISTENS)) return undefined;
    return /http:\/\/127\.0\.0\.1:\d+/.exec(this.says)?.[0];
  }

  /** kill -9. Nothing happens where it is down already. */
  kill(): void {
    this.killed = true;
    this.running?.process.kill('SIGKILL');
  }

  /** Asks it to end, and starts it no more. */
  async letGo(): Promise<void> {
    this.kept = false;
    this.running?.process.kill('SIGTERM');
    await this.life;
  }

  /** It has nothing left to do. */
  get isDone(): boolean {
    return this.finished;
  }

  /** How it ended, since this was asked last, although it was at work and nobody had killed it. */
  takeUnprovoked(): readonly string[] {
    return this.ends.splice(0);
  }

  /** The last that it said of what went wrong. */
  get lastErrors(): string {
    return `${this.name}: ${(this.before + (this.running?.errors() ?? '')).slice(-2_000)}`;
  }

  private get says(): string {
    return this.running?.output() ?? '';
  }

  private async live(): Promise<void> {
    for (;;) {
      this.killed = false;
      const running = this.start();
      if (running === null) {
        this.finished = true;
        return;
      }
      this.running = running;
      const code = await running.ended;
      const wasUp = !this.mayNotComeUp || running.output().includes(LISTENS);
      if (this.kept && !this.killed && code !== 0 && wasUp) {
        this.ends.push(`${this.name} ended with ${code}: ${running.errors().slice(-2_000)}`);
      }
      if (!this.kept) return;
      this.before = (this.before + running.errors()).slice(-2_000);
      await sleep(PAUSE_MS);
    }
  }
}
