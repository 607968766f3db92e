import { spawnSync } from 'node:child_process';
import { delimiter, join } from 'node:path';
import { findBinaries } from '../postgres-server/binaries';
import { ROOT } from './build-context';

/**
 * Runs docker/postgres/databases.sh as PostgreSQL's image does, on a server that is there already.
 * @param superuser the URL of any of its databases, for the one who may do everything
 * @param secrets the folder that holds `database_url` and `keys_url`
 */
export function makeDatabases(superuser: URL, secrets: string): { status: number | null; stderr: string } {
  const env = {
    PATH: [findBinaries(), process.env['PATH']].join(delimiter),
    PGHOST: superuser.hostname,
    PGPORT: superuser.port,
    POSTGRES_USER: superuser.username,
    SECRETS_FOLDER: secrets,
  };
  return spawnSync('sh', [join(ROOT, 'docker', 'postgres', 'databases.sh')], { env, encoding: 'utf8' });
}
