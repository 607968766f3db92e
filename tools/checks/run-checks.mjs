import { tell } from './report.mjs';

const atOnce = 2;

/** Runs the checks, two at a time, tells each as it ends, and resolves with `{passed, failed}`; it never stops early. */
export async function runChecks(checks) {
  const waiting = [...checks];
  const total = { passed: 0, failed: 0 };
  const work = async () => {
    for (let check = waiting.shift(); check !== undefined; check = waiting.shift()) {
      const result = await timed(check);
      tell(result);
      total[result.ok ? 'passed' : 'failed'] += 1;
    }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  return total;
}

async function timed({ name, run }) {
  const start = performance.now();
  const { ok, output } = await run().catch((error) => ({ ok: false, output: String(error.stack) }));
  return { name, ok, output, seconds: (performance.now() - start) / 1000 };
}
