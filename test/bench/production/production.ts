import { NO_POSTGRES, PostgresServer } from '../../postgres-server/server';
import type { Figures } from '../figure';
import type { BigLog } from '../log/big-log';
import { say } from '../settings';
import { measureLag } from './lag';
import { measureProjectingIntoPostgres } from './projecting';
import { measureTakeOver } from './take-over';

/** What runs on PostgreSQL; nothing where no server is installed. */
export async function measureProduction(log: BigLog): Promise<Figures> {
  if (NO_POSTGRES !== null) {
    say(`PostgreSQL: ${NO_POSTGRES}`);
    return {};
  }
  const postgres = await PostgresServer.start();
  try {
    const projecting = await measureProjectingIntoPostgres(log, postgres);
    return { ...projecting, ...(await measureTakeOver(postgres)), ...(await measureLag(postgres)) };
  } finally {
    await postgres.stop();
  }
}
