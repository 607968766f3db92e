import { join } from 'node:path';
import { startEsdbProcess } from '../../esdb-server/own-process';
import { place } from '../places';

/** The EventStoreDB that is measured on. */
export interface MeasuredServer {
  readonly connectionString: string;
  readonly kind: 'real' | 'double';
  stop(): Promise<void>;
}

/** The real one that SAGSGANG_TEST_ESDB names, else the double in a process of its own. */
export async function measuredServer(): Promise<MeasuredServer> {
  const named = process.env['SAGSGANG_TEST_ESDB'];
  if (named !== undefined && named !== '') {
    return { connectionString: named, kind: 'real', stop: () => Promise.resolve() };
  }
  const double = await startEsdbProcess(join(place(), 'double.jsonl'));
  return { connectionString: double.connectionString, kind: 'double', stop: () => double.kill() };
}
