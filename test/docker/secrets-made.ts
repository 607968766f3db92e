import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ROOT } from './build-context';

/** Runs docker/prepare.sh as if it stood in this folder, and names what it made in `secrets` there. */
export function makeSecrets(folder: string): string[] {
  cpSync(join(ROOT, 'docker', 'prepare.sh'), join(folder, 'prepare.sh'));
  execFileSync('sh', [join(folder, 'prepare.sh')], { stdio: 'pipe' });
  return readdirSync(join(folder, 'secrets'));
}

/** The files with secrets that docker/prepare.sh makes, as the compose file names them. */
export function secretsMade(): ReadonlySet<string> {
  const folder = mkdtempSync(join(tmpdir(), 'sagsgang-secrets-'));
  try {
    return new Set(makeSecrets(folder).map((name) => `./secrets/${name}`));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
