import { readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { EventStoreError } from '@sagsgang/event-store/errors';
import { readConfiguration } from '@sagsgang/wiring/configuration';
import { openInstallation, type Installation } from '@sagsgang/wiring/installation';
import type { Acknowledged, Step } from './steps';

/** Pauses between two commands, and before one is sent again whose outcome is unknown. Milliseconds. */
const PACE_MS = 40;
const AGAIN_MS = 200;

/**
 * `sender.ts FILE FROM`: sends the steps of a file one after another, from the given one on, and prints a line for each
 * that was answered. It sends a command with the same id until there is an answer, as any client must.
 */
async function main(file: string, from: string): Promise<void> {
  const steps = JSON.parse(readFileSync(file, 'utf8')) as readonly Step[];
  const installation = await untilAnswered(() => openInstallation(readConfiguration(process.env)));
  for (const step of steps.slice(Number(from))) {
    const result = await untilAnswered(() => send(installation, step));
    const acknowledged: Acknowledged = { commandId: step.commandId, result };
    process.stdout.write(`${JSON.stringify(acknowledged)}\n`);
    await sleep(PACE_MS);
  }
  process.exit(0);
}

const send = (installation: Installation, { type, id, data, commandId }: Step) =>
  installation.send(type, id, data, { commandId, actor: 'sekretær', effectiveOn: '2025-03-14' });

async function untilAnswered<T>(ask: () => Promise<T>): Promise<T> {
  for (;;) {
    try {
      return await ask();
    } catch (error) {
      if (!(error instanceof EventStoreError) || error.advice === 'never') throw error;
      process.stderr.write(`${error.message}\n`);
      await sleep(AGAIN_MS);
    }
  }
}

void main(process.argv[3], process.argv[4]);
