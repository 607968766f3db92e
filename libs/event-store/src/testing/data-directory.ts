import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** An empty directory that is gone after the test. */
export function dataDirectory(): string {
  const directory = mkdtempSync(join(tmpdir(), 'sagsgang-'));
  directories.push(directory);
  return directory;
}

const directories: string[] = [];

/** For `afterEach`. */
export function removeDataDirectories(): void {
  for (const directory of directories.splice(0)) rmSync(directory, { recursive: true, force: true });
}
