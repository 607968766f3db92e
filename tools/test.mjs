import { whichEsdb } from './checks/esdb.mjs';
import { runJest } from './checks/jest.mjs';
import { tell, tellTotal } from './checks/report.mjs';
import { runChecks } from './checks/run-checks.mjs';
import { staticChecks } from './checks/static-checks.mjs';
import { ensureBuilt } from './prepare/build.mjs';
import { ensureInstalled } from './prepare/install.mjs';
import { checkNodeVersion } from './prepare/node-version.mjs';
import { Refusal, say } from './prepare/refusal.mjs';

/**
 * `npm test` runs every static check and every test; `npm test -- PATTERN` hands its words to jest and leaves the
 * checks out. The last line counts the whole run, and the exit code is 1 where anything failed.
 */
async function run(args) {
  try {
    checkNodeVersion();
    await ensureInstalled();
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    tell({ name: 'installation', ok: false, output: error.message, seconds: 0 });
    return { passed: 0, failed: 1 };
  }
  if (args.length > 0) return runChosenTests(args);
  const checks = await runChecks(staticChecks);
  const tests = await runJest([]);
  console.log(whichEsdb());
  tellSkipped(tests);
  return { passed: checks.passed + tests.passed, failed: checks.failed + tests.failed };
}

/** Tests of the built programs need a build, the others do not: a tree that does not compile stops only the former. */
async function runChosenTests(args) {
  await ensureBuilt().catch((error) => {
    if (!(error instanceof Refusal)) throw error;
    say(`${error.message} Tests of the built programs meet an older build, or none.`);
  });
  const tests = await runJest(args);
  tellSkipped(tests);
  return tests;
}

function tellSkipped({ skipped }) {
  if (skipped > 0) console.log(`${skipped} tests left themselves out; each says why where it stands.`);
}

const total = await run(process.argv.slice(2));
tellTotal(total);
process.exitCode = total.failed > 0 ? 1 : 0;
