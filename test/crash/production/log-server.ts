import { join } from 'node:path';
import { newData } from '../../e2e/running-server';
import { startEsdbProcess } from '../../esdb-server/own-process';

/** The EventStoreDB of a house. */
export interface LogServer {
  readonly connectionString: string;
  /** kill -9, and up again over what it kept. */
  crash(): Promise<void>;
  stop(): Promise<void>;
}

/** The time in which the client notices that a connection is silent, shorter than usual: a test waits for it. */
const KEEPALIVE = 'keepAliveTimeout=2000';

/** The double as a process of its own, with a log that survives it. */
export async function doubleInProcess(): Promise<LogServer> {
  let running = await startEsdbProcess(join(newData(), 'log'));
  return {
    connectionString: `${running.connectionString}&${KEEPALIVE}`,
    crash: async () => {
      await running.kill();
      running = await running.startAgain();
    },
    stop: () => running.kill(),
  };
}
