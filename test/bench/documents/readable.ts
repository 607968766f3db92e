import { basename } from 'node:path';
import { atMost, rounded, type Figure } from '../figure';
import { place } from '../places';
import { inProcess } from '../processes';
import { median } from '../rounds';
import { ROUNDS, say } from '../settings';
import { REAL_OR_SAMPLE } from './documents';
import type { Readable } from './readable.process';

const GOAL_MS = 1_000;

/** From the file to a readable history, each time in a process that has only just opened an empty data directory. */
export async function measureReadable(): Promise<Readonly<Record<string, Figure>>> {
  say('From the minutes to a readable history …');
  const milliseconds: number[] = [];
  let last: Readable | undefined;
  for (let round = 0; round < ROUNDS; round += 1) {
    last = await inProcess<Readable>('documents/readable.process.ts', [place()]);
    milliseconds.push(last.milliseconds);
  }
  return {
    'minutes-to-history': atMost(GOAL_MS, median(milliseconds), 'ms', {
      document: basename(REAL_OR_SAMPLE),
      lines: last?.lines,
      rounds: milliseconds.map(rounded),
    }),
  };
}
