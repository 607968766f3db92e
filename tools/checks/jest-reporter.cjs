/** Tells each file of tests as it ends, with its failures in full; the total is counted and told elsewhere. */
module.exports = class {
  onTestResult(_test, result) {
    const { numFailingTests, numPassingTests, numPendingTests, testExecError, testFilePath, perfStats } = result;
    const failed = numFailingTests > 0 || testExecError !== undefined;
    const skipped = numPendingTests > 0 ? `, ${numPendingTests} skipped` : '';
    const counts = `${numPassingTests} of ${numPassingTests + numFailingTests} tests${skipped}`;
    const seconds = ((perfStats.end - perfStats.start) / 1000).toFixed(1);
    const file = require('node:path').relative(process.cwd(), testFilePath);
    process.stdout.write(`${failed ? 'FAILED' : 'ok    '} ${file}: ${counts} (${seconds} s)\n`);
    for (const { message } of result.console ?? []) process.stdout.write(`    ${message.replaceAll('\n', '\n    ')}\n`);
    if (failed) process.stdout.write(`${(result.failureMessage ?? '').replace(/^/gm, '    ')}\n`);
  }
};
