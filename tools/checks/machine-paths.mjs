import { objections } from './tracked-files.mjs';

/** A path of somebody's machine works nowhere else. A web address may hold such a folder; a path begins with it. */
export function machinePaths() {
  const path = /(^|[\s"'`(=:,])[/](home|work|root|Users)[/]\w/;
  return objections(
    () => true,
    (line) => (path.test(line) ? 'a path of one machine' : null),
  );
}
