import { spawn, type ChildProcess, type ChildProcessWithoutNullStreams } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const ROOT = join(__dirname, '..', '..');
const STARTED = 'Stop med Ctrl-C.';

/** A program that runs, with what it has said so far. */
export interface Running {
  readonly process: ChildProcess;
  output(): string;
  errors(): string;
  /** Resolves to the exit code; null where a signal ended it. */
  readonly ended: Promise<number | null>;
}

/** A server that listens. */
export interface RunningServer extends Running {
  readonly url: string;
  /** Ends it as Ctrl-C does. */
  stop(): Promise<number | null>;
}

/** Variables that are set for a program beside those of this process. */
export type Variables = Readonly<Record<string, string>>;

/** The built programs, by the names of their npm scripts. */
export type Program = 'start' | 'projector' | 'sagsgang';

/** Runs one of the built programs, as npm does. */
export function run(program: Program, args: readonly string[], variables: Variables): Running {
  const env = { ...process.env, ...variables };
  return watch(spawn(process.execPath, [join(ROOT, 'tools', `${program}.mjs`), ...args], { cwd: ROOT, env }));
}

/** Keeps what a program says; `cleanUp` ends it at the latest. */
export function watch(child: ChildProcessWithoutNullStreams): Running {
  const [output, errors] = [child.stdout, child.stderr].map((stream) => {
    const chunks: string[] = [];
    stream.setEncoding('utf8').on('data', (chunk: string) => chunks.push(chunk));
    return () => chunks.join('');
  }) as [() => string, () => string];
  const ended = once(child, 'close').then(([code]) => code as number | null);
  const running = { process: child, output, errors, ended };
  started.push(running);
  return running;
}

/** Starts the built server on a free port, and resolves when it says that it runs. */
export const startServer = (data: string, variables: Variables = {}): Promise<RunningServer> =>
  startListening('start', data, variables);

/** Starts the built projector on a free port, and resolves when it says that it runs. */
export const startProjector = (data: string, variables: Variables): Promise<RunningServer> =>
  startListening('projector', data, variables);

const startListening = (program: Program, data: string, variables: Variables): Promise<RunningServer> =>
  listening(run(program, [], { SAGSGANG_DATA: data, PORT: '0', SAGSGANG_LOG: 'warn', ...variables }));

/** Resolves when a program that was started says that it runs. @throws Error where it ends instead */
export async function listening(server: Running): Promise<RunningServer> {
  await Promise.race([saidToRun(server), server.ended]);
  const url = /http:\/\/127\.0\.0\.1:\d+/.exec(server.output())?.[0];
  if (url === undefined) throw new Error(`it did not start:\n${server.output()}${server.errors()}`);
  const stop = (): Promise<number | null> => {
    server.process.kill('SIGTERM');
    return server.ended;
  };
  return { ...server, url, stop };
}

function saidToRun(server: Running): Promise<void> {
  return new Promise((resolve) => {
    server.process.stdout?.on('data', () => {
      if (server.output().includes(STARTED)) resolve();
    });
  });
}

const started: Running[] = [];
const directories: string[] = [];

/** A data directory that is there until `cleanUp`. */
export function newData(): string {
  const directory = mkdtempSync(join(tmpdir(), 'sagsgang-e2e-'));
  directories.push(directory);
  return directory;
}

/** Ends what a failed test left running, and removes what `newData` made. */
export async function cleanUp(): Promise<void> {
  for (const { process: child, ended } of started.splice(0)) {
    child.kill('SIGKILL');
    await ended;
  }
  for (const directory of directories.splice(0)) rmSync(directory, { recursive: true, force: true });
}
