import 'reflect-metadata';
import { start } from './start';
import { whyNotStarted } from './start-failure';

start(process.env, (line) => void process.stdout.write(`${line}\n`)).then(
  // Whatever a library left open must not keep a stopped server alive.
  () => process.exit(0),
  (error: unknown) => {
    process.stderr.write(`${whyNotStarted(error)}\n`);
    process.exit(1);
  },
);
