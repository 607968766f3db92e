import { Worker, type WorkerOptions } from 'node:worker_threads';
import { pack, unpack, type Fields, type FlatMessage } from './flat';
import { END } from './serve';

/** The file that a worker runs, and how. */
export interface WorkerEntry {
  readonly file: string;
  readonly argv?: readonly string[];
  readonly execArgv?: readonly string[];
}

/** The worker ended or was silent for too long: nobody knows whether it did what it was asked. */
export class NoReply extends Error {
  override readonly name = 'NoReply';
}

interface Pending {
  resolve(reply: Fields): void;
  reject(error: Error): void;
  /** On the clock of `performance.now`. */
  readonly deadline: number;
}

const CHECK_EVERY_MS = 250;

/**
 * Requests to a worker thread. What is asked in one turn of the microtasks goes over as one message. The worker is
 * started by the first request, and again by the next one after it died.
 */
export class Channel {
  private worker: Worker | undefined;
  private readonly pending = new Map<number, Pending>();
  private outbox: FlatMessage = [];
  private count = 0;
  private timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly entry: WorkerEntry,
    private readonly workerData: unknown,
    private readonly timeoutMs: number,
  ) {}

  /** @throws NoReply */
  request(fields: Fields): Promise<Fields> {
    return new Promise((resolve, reject) => {
      this.count += 1;
      this.pending.set(this.count, { resolve, reject, deadline: performance.now() + this.timeoutMs });
      // After the microtasks, so that callers who were all woken by one reply share the next message.
      if (this.outbox.length === 0) process.nextTick(() => this.flush());
      pack(this.outbox, this.count, fields);
    });
  }

  /** Starts the worker before anything is asked of it, so that the first answer does not wait for that. */
  warmUp(): void {
    this.worker ??= this.start();
  }

  /** Ends the worker once it has answered what it was asked. */
  async close(): Promise<void> {
    this.flush();
    const worker = this.worker;
    if (worker === undefined) return;
    const ended = new Promise((resolve) => worker.once('exit', resolve));
    worker.postMessage(END);
    const patience = setTimeout(() => void worker.terminate(), this.timeoutMs);
    await ended;
    clearTimeout(patience);
  }

  private flush(): void {
    if (this.outbox.length === 0) return;
    this.worker ??= this.start();
    this.worker.postMessage(this.outbox);
    this.outbox = [];
    this.timer ??= setInterval(() => this.checkDeadlines(), CHECK_EVERY_MS);
  }

  private start(): Worker {
    const { file, argv = [], execArgv } = this.entry;
    const options: WorkerOptions = { workerData: this.workerData, argv: [...argv] };
    const worker = new Worker(file, execArgv === undefined ? options : { ...options, execArgv: [...execArgv] });
    let cause = 'it ended';
    worker.on('message', (replies: FlatMessage) => unpack(replies, (number, fields) => this.settle(number, fields)));
    worker.on('error', (error) => (cause = error.message));
    worker.on('exit', () => this.ended(worker, cause));
    return worker;
  }

  private settle(number: number, reply: Fields): void {
    this.pending.get(number)?.resolve(reply);
    this.drop(number);
  }

  private ended(worker: Worker, cause: string): void {
    if (this.worker === worker) this.worker = undefined;
    for (const number of [...this.pending.keys()]) this.fail(number, `the worker did not answer: ${cause}`);
  }

  /** Requests stand in the order in which they were made, so that the first one in time ends the search. */
  private checkDeadlines(): void {
    for (const [number, { deadline }] of this.pending) {
      if (deadline > performance.now()) return;
      this.fail(number, `the worker did not answer within ${this.timeoutMs} ms`);
    }
  }

  private fail(number: number, message: string): void {
    this.pending.get(number)?.reject(new NoReply(message));
    this.drop(number);
  }

  private drop(number: number): void {
    this.pending.delete(number);
    if (this.pending.size > 0) return;
    clearInterval(this.timer);
    this.timer = undefined;
  }
}
