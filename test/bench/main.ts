import { measureCommands } from './commands/commands';
import { measureReadable } from './documents/readable';
import { measureEsdb } from './esdb/esdb';
import type { Figures } from './figure';
import { makeBigLog } from './log/big-log';
import { measureReplay } from './log/replay';
import { measureMemory } from './memory/memory';
import { measurePast } from './past';
import { removePlaces } from './places';
import { measureProduction } from './production/production';
import { measureProjecting } from './projecting/projecting';
import { tableOf } from './table';

async function measureAll(): Promise<Figures> {
  const readable = await measureReadable();
  const commands = await measureCommands();
  const esdb = await measureEsdb();
  const log = await makeBigLog();
  const replay = await measureReplay(log);
  const projecting = await measureProjecting(log);
  const past = await measurePast(log);
  const production = await measureProduction(log);
  const memory = await measureMemory(log);
  return { ...commands, ...esdb, ...projecting, ...replay, ...past, ...readable, ...memory, ...production };
}

async function run(json: boolean): Promise<void> {
  try {
    const figures = await measureAll();
    process.stdout.write(`${json ? JSON.stringify(figures, null, 2) : tableOf(figures)}\n`);
  } finally {
    removePlaces();
  }
}

void run(process.argv.includes('--json'));
