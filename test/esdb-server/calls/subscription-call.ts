import { setTimeout as sleep } from 'node:timers/promises';
import type { ReadResp } from '@eventstore/db-client/generated/streams_pb';
import { refusals, type Refusal } from '../wire/refusals';
import { drained, type ReadCall } from './drained';

type Message = ReadResp | Buffer;

interface Waiting {
  readonly message: Message;
  readonly dueMs: number;
}

/** How a subscription is set up. */
export interface SubscriptionSettings {
  /** How many messages may wait while it is live. */
  readonly bufferMessages: number;
  lagMs(): number;
}

/** The most events that a subscription can be made to repeat. */
const KEPT_EVENTS = 1_000;

/** The sending side of one subscription, and where the script of faults takes hold of it. */
export class SubscriptionCall {
  private readonly waiting: Waiting[] = [];
  private readonly sent: Buffer[] = [];
  private pumping = false;
  private pumped = Promise.resolve();
  private silent = false;
  private over = false;

  constructor(
    private readonly call: ReadCall,
    private readonly settings: SubscriptionSettings,
  ) {}

  /** Whether nothing more can be sent. */
  get ended(): boolean {
    return this.over || this.call.cancelled;
  }

  /** Sends in order. While the subscription is live, a consumer that lets too much wait is dropped. */
  push(message: Message, live = false): void {
    if (this.ended || this.silent) return;
    const lagMs = this.settings.lagMs();
    if (live && lagMs === 0 && this.waiting.length >= this.settings.bufferMessages) return this.drop();
    this.waiting.push({ message, dueMs: performance.now() + lagMs });
    if (!this.pumping) this.pumped = this.pump();
  }

  /** Resolves when everything that was pushed is sent. */
  async sentAll(): Promise<void> {
    await this.pumped;
  }

  end(): void {
    if (this.ended) return;
    this.over = true;
    this.call.end();
  }

  fail(refusal: Refusal): void {
    if (this.ended) return;
    this.over = true;
    this.call.emit('error', refusal);
  }

  drop(): void {
    this.fail(refusals.tooSlow());
  }

  /** From now on nothing is sent, and nothing tells the client so. */
  silence(): void {
    this.silent = true;
    this.waiting.length = 0;
  }

  repeat(events: number): void {
    for (const message of this.sent.slice(-events)) this.push(message);
  }

  private async pump(): Promise<void> {
    this.pumping = true;
    for (let next = this.waiting.shift(); next !== undefined; next = this.waiting.shift()) await this.send(next);
    this.pumping = false;
  }

  private async send({ message, dueMs }: Waiting): Promise<void> {
    const waitMs = dueMs - performance.now();
    if (waitMs > 0) await sleep(waitMs);
    if (this.ended || this.silent) return;
    this.remember(message);
    if (!this.call.write(message)) await drained(this.call);
  }

  private remember(message: Message): void {
    if (!Buffer.isBuffer(message)) return;
    this.sent.push(message);
    if (this.sent.length > 2 * KEPT_EVENTS) this.sent.splice(0, KEPT_EVENTS);
  }
}
