import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../root.mjs';
import { command, programOf } from './command.mjs';

/** What is left of twenty minutes after the static checks, on two cores that others use as well. */
const limitMinutes = 17;
const resultFile = join(root, '.cache', `jest-${process.pid}.json`);

/**
 * Runs the tests, all or those that `args` (patterns and options of jest) pick, and resolves with
 * `{passed, failed, skipped}`. A file that could not run counts as one failure, and so does a run that broke off or
 * had no test at all.
 */
export async function runJest(args) {
  mkdirSync(join(root, '.cache'), { recursive: true });
  const settings = ['--ci', '--maxWorkers=2', '--json', `--outputFile=${resultFile}`];
  const reporter = `--reporters=${join(root, 'tools', 'checks', 'jest-reporter.cjs')}`;
  const jest = programOf('jest', 'bin', 'jest.js');
  // The words of `args` stand first, because jest would take those after `--reporters` for reporters.
  const { ok } = await command(jest, [...args, ...settings, reporter], { limitMinutes, show: true });
  const counts = readCounts();
  if (counts === null) return { passed: 0, failed: 1, skipped: 0 };
  if (counts.failed > 0) return counts;
  return ok && counts.passed > 0 ? counts : { ...counts, failed: 1 };
}

function readCounts() {
  try {
    const results = JSON.parse(readFileSync(resultFile, 'utf8'));
    return {
      passed: results.numPassedTests,
      failed: results.numFailedTests + results.numRuntimeErrorTestSuites,
      skipped: results.numPendingTests,
    };
  } catch (error) {
    console.log(`The results of jest cannot be read: ${error.message}`);
    return null;
  } finally {
    rmSync(resultFile, { force: true });
  }
}
