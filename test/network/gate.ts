import { connect, type Socket } from 'node:net';
import { Connection } from './connection';
import { Listener } from './listener';

/** The address of the one server that a connection string names; a password may stand before it. */
const ADDRESS = /(?<=\/\/|@)([\w.-]+):(\d+)(?=[/?]|$)/;

/** Says of each connection whether something befalls it. */
type Befalls = () => boolean;

const ALL: Befalls = () => true;

/** A gate in front of a server: what a network does to connections happens here, whichever server is behind it. */
export class Gate {
  private readonly listener = new Listener(0, (socket) => this.join(socket), true);
  private readonly connections = new Set<Connection>();
  private hushed = false;
  private delay = 0;

  /** `connectionString` must name one server by address and port. */
  constructor(private readonly target: string) {}

  /** The way to the server through the gate. */
  get connectionString(): string {
    return this.through(this.target);
  }

  /** The same connection string, such as that of another database of the same server, through the gate. */
  through(connectionString: string): string {
    const { address, port } = this.listener.endpoint;
    return connectionString.replace(ADDRESS, `${address}:${port}`);
  }

  async open(): Promise<void> {
    this.hushed = false;
    await this.listener.open();
  }

  /** Breaks every connection and lets nobody through. */
  close(): Promise<void> {
    return this.listener.close();
  }

  /** From now on what the server says is lost, while what it is told still arrives. */
  hush(): void {
    this.hushed = true;
    for (const connection of this.connections) connection.hush();
  }

  /** From now on everything takes so many milliseconds more, each way; 0 ends that. */
  slow(delayMs: number): void {
    this.delay = delayMs;
  }

  /** Breaks connections; new ones are taken. */
  cut(befalls = ALL): void {
    this.each(befalls, (connection) => connection.cut());
  }

  /** Connections fall silent for good, and neither side is told. New ones are not silent. */
  silence(befalls = ALL): void {
    this.each(befalls, (connection) => connection.silence());
  }

  /** Connections come to an end on one side, while the other goes on. */
  halfClose(towards: 'client' | 'server', befalls = ALL): void {
    this.each(befalls, (connection) =>
      towards === 'client' ? connection.endTowardsClient() : connection.endTowardsServer(),
    );
  }

  private each(befalls: Befalls, strike: (connection: Connection) => void): void {
    for (const connection of [...this.connections]) if (befalls()) strike(connection);
  }

  private join(near: Socket): void {
    const [, host, port] = ADDRESS.exec(this.target) ?? [];
    const far = connect({ host, port: Number(port), allowHalfOpen: true });
    const connection = new Connection(near, far, () => this.delay);
    if (this.hushed) connection.hush();
    this.connections.add(connection);
    near.once('close', () => this.connections.delete(connection));
  }
}
