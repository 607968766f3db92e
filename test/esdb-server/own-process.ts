import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

const LOADER = join(__dirname, '..', 'bench', 'load.cjs');
const MAIN = join(__dirname, 'main.ts');

/** A double in a process of its own. */
export interface EsdbProcess {
  readonly connectionString: string;
  readonly process: ChildProcess;
  /** kill -9. Resolves when it is gone; its log is in the file. */
  kill(): Promise<void>;
  /** Starts again with the same log, on the same port. */
  startAgain(): Promise<EsdbProcess>;
}

/** Starts a double that keeps its log in a file, and can be killed. Port 0 takes a free one. */
export async function startEsdbProcess(file: string, port = 0): Promise<EsdbProcess> {
  const child = fork(LOADER, [MAIN, file, String(port)], { stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
  const ended = once(child, 'exit');
  const [told] = (await Promise.race([once(child, 'message'), ended])) as [{ connectionString?: string } | number];
  const connectionString = typeof told === 'object' ? told?.connectionString : undefined;
  if (connectionString === undefined) throw new Error('The double did not start.');
  const chosen = Number(/:(\d+)/.exec(connectionString)?.[1]);
  return {
    connectionString,
    process: child,
    kill: async () => {
      child.kill('SIGKILL');
      await ended;
    },
    startAgain: () => startEsdbProcess(file, chosen),
  };
}
