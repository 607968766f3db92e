import { connect, type Socket } from 'node:net';
import { Listener } from './listener';

/** A gate in front of a server: what a network does to connections happens here, whichever server is behind it. */
export class Gate {
  private readonly listener = new Listener(0, (socket) => this.join(socket));
  private hushed = false;

  /** `connectionString` must name one server by address and port. */
  constructor(private readonly target: string) {}

  /** The way to the server through the gate. */
  get connectionString(): string {
    const { address, port } = this.listener.endpoint;
    return this.target.replace(/[\w.-]+:\d+/, `${address}:${port}`);
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
  }

  /** Where one side ends, so does the other; the listener knows the near side alone. */
  private join(near: Socket): void {
    const [, host, port] = /([\w.-]+):(\d+)/.exec(this.target) ?? [];
    const far = connect(Number(port), host);
    near.pipe(far);
    far.on('data', (bytes) => {
      if (!this.hushed) near.write(bytes);
    });
    far.on('error', () => far.destroy());
    far.once('close', () => near.destroy());
    near.once('close', () => far.destroy());
  }
}
