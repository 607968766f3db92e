import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';

/** What became of an append, as a label. */
export type AppendOutcome = 'recorded' | 'conflict' | 'unknown' | 'unavailable' | 'failed';

/**
 * The numbers of one process for Prometheus, each beginning with `sagsgang_`. They hold names of projections, policies
 * and routes, and nothing of any case.
 */
export class Metrics {
  readonly registry = new Registry();

  readonly appends = new Counter({
    name: 'sagsgang_appends_total',
    help: 'Appends to the log; conflict: another command was quicker; unknown: no answer came, the same append follows.',
    labelNames: ['outcome'],
    registers: [this.registry],
  });
  readonly retries = new Counter({
    name: 'sagsgang_append_retries_total',
    help: 'Appends of events whose earlier append got no answer or did not reach the store.',
    registers: [this.registry],
  });
  readonly failures = new Counter({
    name: 'sagsgang_consumer_failures_total',
    help: 'Failures of a projection or policy, after each of which it goes on by itself after a pause.',
    labelNames: ['consumer'],
    registers: [this.registry],
  });
  readonly handled = new Gauge({
    name: 'sagsgang_consumer_handled_number',
    help: 'Number of the newest event that a projection or policy has handled.',
    labelNames: ['consumer'],
    registers: [this.registry],
  });
  readonly leader = new Gauge({
    name: 'sagsgang_projector_leader',
    help: '1 where this process projects, 0 where it stands by.',
    registers: [this.registry],
  });
  readonly rebuilt = new Gauge({
    name: 'sagsgang_rebuild_handled_number',
    help: 'Number of the newest event of the read models that are built anew beside the live ones; -1 where none are.',
    registers: [this.registry],
  });
  readonly requests = new Histogram({
    name: 'sagsgang_http_request_seconds',
    help: 'Requests by route; what no route answers is counted under the route none.',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.005, 0.02, 0.1, 0.5, 2, 10],
    registers: [this.registry],
  });

  private readonly measures: (() => Promise<void>)[] = [];

  constructor() {
    collectDefaultMetrics({ register: this.registry });
    for (const outcome of ['recorded', 'conflict', 'unknown', 'unavailable', 'failed'])
      this.appends.inc({ outcome }, 0);
    this.rebuilt.set(-1);
  }

  /** Adds something that is measured whenever the numbers are asked for. */
  measure(take: () => Promise<void>): void {
    this.measures.push(take);
  }

  /** All numbers in the text format. The registry would read all of them at once, before what is measured is there. */
  async text(): Promise<string> {
    for (const take of this.measures) await take();
    return this.registry.metrics();
  }
}
