import { setTimeout as sleep } from 'node:timers/promises';
import type { Member } from './calls/cluster';
import { EventLog } from './log/event-log';
import { startEsdbServer, type EsdbServer, type EsdbServerOptions } from './server';

const NODES = 3;

/** The others notice that the leader is gone after so long, and agree on another one after so long again. Milliseconds. */
const NOTICED_AFTER_MS = 100;
const ELECTED_AFTER_MS = 300;

/**
 * Three doubles over one log, of which one leads: what the leader acknowledged, all have, as a real cluster promises.
 * What they tell of each other when a leader dies was read off a real cluster whose leader was killed.
 */
export class EsdbCluster {
  readonly nodes: EsdbServer[] = [];
  private leading = 0;
  private readonly gone = new Set<EsdbServer>();

  static async start(options: EsdbServerOptions = {}): Promise<EsdbCluster> {
    const cluster = new EsdbCluster();
    const log = new EventLog(0n);
    for (let count = 0; count < NODES; count += 1)
      cluster.nodes.push(await startEsdbServer({ ...options, log, cluster: () => cluster.members() }));
    cluster.lead();
    return cluster;
  }

  get leader(): EsdbServer {
    return this.nodes[this.leading];
  }

  /** One that does not lead, and lives. */
  get follower(): EsdbServer {
    const found = this.nodes.find((node) => node !== this.leader && !this.gone.has(node));
    if (found === undefined) throw new Error('No follower is left.');
    return found;
  }

  /** The hosts of all nodes, as they stand in an address. */
  get hosts(): string {
    return this.nodes.map(({ endpoint }) => `${endpoint.address}:${endpoint.port}`).join(',');
  }

  /**
   * Breaks the leader off without a word. At first the others still name it; then they know that it is gone, and serve
   * nobody; then another one leads. Resolves when it does.
   */
  async killLeader(): Promise<void> {
    const { leader } = this;
    await leader.goDown();
    await sleep(NOTICED_AFTER_MS);
    this.gone.add(leader);
    this.elect(true);
    await sleep(ELECTED_AFTER_MS);
    this.leading = this.nodes.indexOf(this.follower);
    this.elect(false);
    this.lead();
  }

  /** Those that were killed come back, and follow. */
  async comeBack(): Promise<void> {
    for (const node of this.gone) await node.comeUp();
    this.gone.clear();
    this.lead();
  }

  async stop(): Promise<void> {
    await Promise.all(this.nodes.map((node) => node.stop()));
  }

  private lead(): void {
    for (const node of this.nodes) node.faults.leaderIs(node === this.leader ? undefined : this.leader.endpoint);
  }

  private elect(isElecting: boolean): void {
    for (const node of this.nodes) node.faults.elects(isElecting);
  }

  private members(): readonly Member[] {
    return this.nodes.map((node) => {
      const isAlive = !this.gone.has(node);
      // A leader that died stays known as one until another is chosen.
      const role = node === this.leader ? 'leader' : isAlive ? 'follower' : 'unknown';
      return { endpoint: node.endpoint, role, isAlive };
    });
  }
}
