import { openLogInFile } from './log/journal';
import { startEsdbServer } from './server';

/** `main.ts FILE PORT`: the double as a process of its own, that can be killed. It tells its parent when it listens, and ends with it. */
async function main(file: string, port: string): Promise<void> {
  const { log } = openLogInFile(file, 0n);
  const { connectionString } = await startEsdbServer({ log, port: Number(port) });
  process.send?.({ connectionString });
  process.once('disconnect', () => process.exit());
}

void main(process.argv[3], process.argv[4] ?? '0');
