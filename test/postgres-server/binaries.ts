import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** Debian puts the server's programs beside the path, in a directory for each version. */
const DEBIAN = '/usr/lib/postgresql';

/** The directory with `initdb` and `postgres` of the newest server that is installed; null where there is none. */
export function findBinaries(): string | null {
  const versions = existsSync(DEBIAN) ? readdirSync(DEBIAN).sort((a, b) => Number(b) - Number(a)) : [];
  const candidates = [
    ...versions.map((version) => join(DEBIAN, version, 'bin')),
    ...(process.env['PATH'] ?? '').split(delimiter),
  ];
  return candidates.find((bin) => ['initdb', 'postgres'].every((program) => existsSync(join(bin, program)))) ?? null;
}

/** Who runs the server. */
export interface ServerUser {
  readonly uid?: number;
  readonly gid?: number;
}

/** PostgreSQL refuses to run as root, so root runs it as another user; everybody else runs it themselves. */
export function serverUser(): ServerUser {
  if (process.getuid?.() !== 0) return {};
  const name = ['postgres', 'nobody'].find((user) => idOf('-u', user) !== null);
  return name === undefined ? {} : { uid: Number(idOf('-u', name)), gid: Number(idOf('-g', name)) };
}

function idOf(option: '-u' | '-g', user: string): string | null {
  try {
    return execFileSync('id', [option, user], { stdio: ['ignore', 'pipe', 'ignore'], encoding: 'utf8' }).trim();
  } catch {
    return null;
  }
}
