import { trackedFiles } from './tracked-files.mjs';

const vague = new Set(['common', 'shared', 'utils', 'util', 'helpers', 'helper', 'misc']);

/** Folders are named after a topic, and every import names the file that holds the thing. */
export function badNames() {
  return trackedFiles().flatMap((path) => {
    const folders = path.split('/').slice(0, -1);
    const name = path.split('/').at(-1);
    const problems = folders
      .filter((folder) => vague.has(folder))
      .map((folder) => `${path}: "${folder}" names no topic`);
    if (/^index\.[cm]?[jt]sx?$/.test(name)) problems.push(`${path}: a barrel file hides where things are`);
    return problems;
  });
}
