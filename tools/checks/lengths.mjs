import { linesOf, trackedFiles } from './tracked-files.mjs';

const longestLines = 400;
const medianLines = 60;

/** Files stay small: one topic each. Specs count for the longest file, not for the median. */
export function longFiles() {
  const files = trackedFiles()
    .filter((path) => /^(apps|libs)\/.*\.tsx?$/.test(path))
    .map((path) => ({ path, lines: linesOf(path).length - 1 }));
  const problems = files
    .filter(({ lines }) => lines > longestLines)
    .map(({ path, lines }) => `${path} has ${lines} lines; at most ${longestLines} are allowed`);
  const median = medianOf(files.filter(({ path }) => !path.includes('.spec.')).map(({ lines }) => lines));
  if (median > medianLines) problems.push(`The median file has ${median} lines; at most ${medianLines} are allowed`);
  return problems;
}

function medianOf(numbers) {
  const sorted = numbers.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}
