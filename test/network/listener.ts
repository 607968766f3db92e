import { once } from 'node:events';
import { createServer, type AddressInfo, type Server as NetServer, type Socket } from 'node:net';

const ADDRESS = '127.0.0.1';

/** Takes connections on this machine alone, and knows them, so that a single one can be broken. */
export class Listener {
  private readonly sockets = new Map<string, Socket>();
  private server: NetServer | null = null;
  private chosenPort: number;

  /**
   * Each connection is handed to `take`. Port 0: a free one, which is kept from then on.
   * @param allowHalfOpen where the other side ended, `take` says when this side does
   */
  constructor(
    port: number,
    private readonly take: (socket: Socket) => void,
    private readonly allowHalfOpen = false,
  ) {
    this.chosenPort = port;
  }

  get endpoint(): { readonly address: string; readonly port: number } {
    return { address: ADDRESS, port: this.chosenPort };
  }

  async open(): Promise<void> {
    if (this.server !== null) return;
    this.server = createServer({ allowHalfOpen: this.allowHalfOpen }, (socket) => this.accept(socket));
    this.server.listen(this.chosenPort, ADDRESS);
    await once(this.server, 'listening');
    this.chosenPort = (this.server.address() as AddressInfo).port;
  }

  /** Breaks every connection and takes no more. */
  async close(): Promise<void> {
    const { server } = this;
    if (server === null) return;
    this.server = null;
    const closed = once(server, 'close');
    server.close();
    for (const socket of this.sockets.values()) socket.resetAndDestroy();
    await closed;
  }

  /** Breaks one connection; `peer` is its other end as `address:port`. */
  cut(peer: string): void {
    this.sockets.get(peer)?.resetAndDestroy();
  }

  private accept(socket: Socket): void {
    const peer = `${socket.remoteAddress}:${socket.remotePort}`;
    this.sockets.set(peer, socket);
    socket.once('close', () => this.sockets.delete(peer));
    socket.on('error', () => socket.destroy());
    this.take(socket);
  }
}
