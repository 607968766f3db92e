import { atMost, rounded, type Figure } from '../figure';
import type { BigLog } from '../log/big-log';
import { inProcess } from '../processes';
import { say, scaled } from '../settings';
import { repeatLog } from './long-log';
import type { Memory } from './memory.process';

const EVENTS = 1_000_000;
/** What collecting garbage later or sooner makes of the same replay. */
const FLAT_MB = 32;

/** How much memory a replay holds at its end that it did not hold after its first tenth. */
export async function measureMemory(log: BigLog): Promise<Readonly<Record<string, Figure>>> {
  say('Memory while replaying a long log …');
  const directory = repeatLog(log, scaled(EVENTS));
  const { events, samples } = await inProcess<Memory>('memory/memory.process.ts', [directory], ['--expose-gc']);
  const growth = (of: 'heapMb' | 'residentMb'): number =>
    Math.max(...samples.map((sample) => sample[of])) - samples[0][of];
  return {
    'memory-growth-while-replaying': atMost(FLAT_MB, Math.max(growth('heapMb'), growth('residentMb')), 'MB', {
      events,
      heapMb: samples.map(({ heapMb }) => rounded(heapMb)),
      residentMb: samples.map(({ residentMb }) => rounded(residentMb)),
    }),
  };
}
