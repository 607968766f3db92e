import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../root.mjs';

/**
 * The paths that git keeps or would keep, relative to the root, with `/` between folders; files that break rules on
 * purpose are left out. A checkout may belong to another user than the one who tests it.
 */
export function trackedFiles() {
  const list = execFileSync('git', ['-c', 'safe.directory=*', 'ls-files', '-z', '-co', '--exclude-standard'], {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  const paths = list.split('\0').filter((path) => path !== '' && existsSync(join(root, path)));
  return [...new Set(paths)].filter((path) => !path.startsWith('test/layers/fixtures/')).sort();
}

/** The lines of a text file; a binary file has none. */
export function linesOf(path) {
  const text = readFileSync(join(root, path), 'utf8');
  return text.includes('\0') ? [] : text.split('\n');
}

/** `path:line: message` for every line, of the files that `wanted` picks, to which `judge` has an objection. */
export function objections(wanted, judge) {
  return trackedFiles()
    .filter(wanted)
    .flatMap((path) =>
      linesOf(path).flatMap((line, index) => {
        const objection = judge(line);
        return objection === null ? [] : [`${path}:${index + 1}: ${objection}`];
      }),
    );
}
