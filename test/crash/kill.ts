import { setTimeout as sleep } from 'node:timers/promises';
import { acknowledgedSteps } from './acknowledged';
import type { Running } from '../e2e/running-server';

/** A moment of an import: after so many acknowledged steps, and then so many milliseconds later. */
export interface Moment {
  readonly steps: number;
  readonly thenMs: number;
}

/** Resolves when the moment has come, or when the import has ended before it. */
export async function untilMoment(importing: Running, { steps, thenMs }: Moment): Promise<void> {
  const taken = new Promise<void>((resolve) => {
    importing.process.stderr?.on('data', () => {
      if (acknowledgedSteps(importing.errors()).length >= steps) resolve();
    });
  });
  await Promise.race([taken, importing.ended]);
  await Promise.race([sleep(thenMs), importing.ended]);
}

/** kill -9: no handler runs and nothing is closed. Resolves when the process is gone. */
export async function killNow(running: Running): Promise<void> {
  running.process.kill('SIGKILL');
  await running.ended;
}
