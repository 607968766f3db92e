import { createHash } from 'node:crypto';
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../root.mjs';

const settings = [
  'package.json',
  'package-lock.json',
  'nest-cli.json',
  'tsconfig.json',
  'apps/server/tsconfig.app.json',
  'apps/cli/tsconfig.app.json',
];
const sourceFolders = ['apps/server/src', 'apps/cli/src', 'libs'];

/**
 * A fingerprint of everything a build reads: path, size and time of change of each file. Contents are not read,
 * because every command of the CLI waits for this answer.
 */
export function fingerprintOfSources() {
  const hash = createHash('sha256');
  for (const path of [...settings, ...sourceFolders.flatMap(sourcesIn)].sort()) {
    const { size, mtimeMs } = statSync(join(root, path));
    hash.update(`${path} ${size} ${mtimeMs}\n`);
  }
  return hash.digest('hex');
}

function sourcesIn(folder) {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = `${folder}/${entry.name}`;
    if (entry.isDirectory()) return sourcesIn(path);
    return isBuilt(entry.name) ? [path] : [];
  });
}

function isBuilt(name) {
  return /\.(ts|json)$/.test(name) && !name.endsWith('.spec.ts');
}
