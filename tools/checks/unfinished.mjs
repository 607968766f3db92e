import { objections } from './tracked-files.mjs';

/** This file has to name what it looks for. */
const isCode = (path) =>
  path !== 'tools/checks/unfinished.mjs' && (/\.([cm]?[jt]sx?|md|ya?ml)$/.test(path) || path === '.ci/run');

/** What is left open names its issue, no test is left out or run alone, and a silenced rule says why. */
export function unfinishedWork() {
  return objections(isCode, (line) => {
    if (/\b(TODO|FIXME)\b/.test(line) && !/#\d+/.test(line)) return 'an open end without the number of its issue';
    if (/\b(it|test|describe)(\.\w+)*\.(only|skip)(\.each)?\(/.test(line))
      return 'a test that runs alone or not at all';
    if (/\b(fit|fdescribe|xit|xtest|xdescribe)\(/.test(line)) return 'a test that runs alone or not at all';
    if (/eslint-disable|@ts-(ignore|expect-error)/.test(line) && !/ -- \S|: \S/.test(line)) {
      return 'a rule is silenced without a reason';
    }
    return null;
  });
}
