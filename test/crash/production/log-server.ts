import { join } from 'node:path';
import { newData, type Variables } from '../../e2e/running-server';
import { enterPart, ownPart } from '../../esdb/own-part';
import { REAL } from '../../esdb/servers';
import { startEsdbProcess } from '../../esdb-server/own-process';

/** The EventStoreDB of a house. */
export interface LogServer {
  readonly connectionString: string;
  /** What programs need beside it. */
  readonly variables: Variables;
  /** kill -9, and up again over what it kept. */
  crash(): Promise<void>;
  stop(): Promise<void>;
}

/** The time in which the client notices that a connection is silent, shorter than usual: a test waits for it. */
const KEEPALIVE = 'keepAliveTimeout=2000';

/** The double as a process of its own, with a log that survives it. */
async function doubleInProcess(): Promise<LogServer> {
  let running = await startEsdbProcess(join(newData(), 'log'));
  return {
    connectionString: `${running.connectionString}&${KEEPALIVE}`,
    variables: {},
    crash: async () => {
      await running.kill();
      running = await running.startAgain();
    },
    stop: () => running.kill(),
  };
}

/** A real server, which many share: it is never killed, and everything happens in a part of its log. */
function realServer(connectionString: string): LogServer {
  const variables = ownPart();
  enterPart(variables);
  return {
    connectionString: `${connectionString}${connectionString.includes('?') ? '&' : '?'}${KEEPALIVE}`,
    variables,
    crash: () => Promise.reject(new Error('a server that many share is not killed')),
    stop: () => Promise.resolve(),
  };
}

/** The real server that the tests are given, else the double. */
export const startLog = async (): Promise<LogServer> => (REAL === undefined ? doubleInProcess() : realServer(REAL));
