import { whyNotStarted } from './start-failure';
import type { Say } from './welcome';

/** Runs a program of this process: its words go to standard output, and why it could not start to standard error. */
export function runProgram(start: (env: NodeJS.ProcessEnv, say: Say) => Promise<void>): void {
  start(process.env, (line) => void process.stdout.write(`${line}\n`)).then(
    // Whatever a library left open must not keep a stopped program alive.
    () => process.exit(0),
    (error: unknown) => {
      process.stderr.write(`${whyNotStarted(error)}\n`);
      process.exit(1);
    },
  );
}
