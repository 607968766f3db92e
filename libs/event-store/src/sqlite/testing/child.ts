import { spawn, type ChildProcessByStdio } from 'node:child_process';
import type { Readable } from 'node:stream';
import { join } from 'node:path';
import { RUN_TYPESCRIPT } from '../../testing/typescript-worker';

/** A process that appends, with what it has acknowledged so far. */
export interface Appender {
  readonly process: ChildProcessByStdio<null, Readable, Readable>;
  /** The ids of each batch that was acknowledged; a line that was not finished does not count. */
  acknowledged(): string[][];
  /** Resolves to the exit code, or null where it was killed. */
  readonly ended: Promise<number | null>;
  complaints(): string;
}

/** Starts `appender.process.ts` with its arguments. */
export function startAppender(...args: string[]): Appender {
  const child = spawn(process.execPath, [RUN_TYPESCRIPT, join(__dirname, 'appender.process.ts'), ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let out = '';
  let errors = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (out += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (errors += text));
  return {
    process: child,
    acknowledged: () =>
      out
        .split('\n')
        .slice(0, -1)
        .map((line) => line.split(' ')),
    ended: new Promise((resolve) => child.once('close', resolve)),
    complaints: () => errors,
  };
}
