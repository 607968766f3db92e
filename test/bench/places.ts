import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';

/** Beside the checkout's own caches and not in the system's temporary folder, which may be memory without a disk. */
const cache = join(__dirname, '..', '..', '.cache');

const made: string[] = [];

/** An empty directory on the disk of the checkout. */
export function place(): string {
  mkdirSync(cache, { recursive: true });
  const directory = mkdtempSync(join(cache, 'bench-'));
  made.push(directory);
  return directory;
}

/** Removes every directory that was made. */
export function removePlaces(): void {
  for (const directory of made.splice(0)) rmSync(directory, { recursive: true, force: true });
}
