import { objections } from './tracked-files.mjs';

/** With a host in the lock file, nobody behind another registry could install. */
export function hostsInLockFile() {
  return objections(
    (path) => path.endsWith('package-lock.json'),
    (line) => (/"resolved":\s*"(git\+)?\w+:\/\//.test(line) ? 'names the host of a registry' : null),
  );
}
