import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { findBinaries } from './binaries';

const runProgram = promisify(execFile);

/** Backs a database up into a file, as an operator does. */
export async function dump(url: string, file: string): Promise<void> {
  await runProgram(programOf('pg_dump'), ['--format=custom', '--file', file, url]);
}

/** Puts a backup into an empty database. */
export async function restore(file: string, url: string): Promise<void> {
  await runProgram(programOf('pg_restore'), ['--exit-on-error', '--no-owner', '--dbname', url, file]);
}

function programOf(name: 'pg_dump' | 'pg_restore'): string {
  const bin = findBinaries();
  if (bin === null) throw new Error('no PostgreSQL is installed');
  return join(bin, name);
}
