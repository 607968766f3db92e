import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net';

const ADDRESS = '127.0.0.1';

/** A gate in front of a server: what a network does to connections happens here, whichever server is behind it. */
export class Gate {
  private readonly sockets = new Set<Socket>();
  private server: Server | null = null;
  private port = 0;
  private hushed = false;

  /** `connectionString` must name one server by address and port. */
  constructor(private readonly target: string) {}

  /** The way to the server through the gate. */
  get connectionString(): string {
    return this.target.replace(/[\w.-]+:\d+/, `${ADDRESS}:${this.port}`);
  }

  async open(): Promise<void> {
    this.hushed = false;
    this.server = createServer((socket) => this.join(socket));
    this.server.listen(this.port, ADDRESS);
    await once(this.server, 'listening');
    this.port = (this.server.address() as AddressInfo).port;
  }

  /** Breaks every connection and lets nobody through. */
  async close(): Promise<void> {
    const { server } = this;
    if (server === null) return;
    this.server = null;
    const closed = once(server, 'close');
    server.close();
    for (const socket of this.sockets) socket.resetAndDestroy();
    await closed;
  }

  /** From now on what the server says is lost, while what it is told still arrives. */
  hush(): void {
    this.hushed = true;
  }

  private join(near: Socket): void {
    const [, host, port] = /([\w.-]+):(\d+)/.exec(this.target) ?? [];
    const far = connect(Number(port), host);
    near.pipe(far);
    far.on('data', (bytes) => {
      if (!this.hushed) near.write(bytes);
    });
    for (const [socket, other] of [
      [near, far],
      [far, near],
    ]) {
      this.sockets.add(socket);
      socket.on('error', () => socket.destroy());
      socket.once('close', () => {
        this.sockets.delete(socket);
        other.destroy();
      });
    }
  }
}
