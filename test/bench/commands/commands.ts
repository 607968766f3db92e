import { join } from 'node:path';
import { openConnection } from '@sagsgang/event-store/database/database';
import { chooseDriver } from '@sagsgang/event-store/database/driver';
import { LOG_FILE } from '@sagsgang/event-store/sqlite/sqlite-store';
import { atLeast, rounded, type Figure } from '../figure';
import { withInstallation } from '../opening';
import { place } from '../places';
import { interleaved, median, medianRatio, perSecond, timed } from '../rounds';
import { say, scaled } from '../settings';
import { BareTable, BareThread } from './bare';
import { Casework } from './casework';

const IN_FLIGHT = 32;
/** Many cases, so that none gets a history longer than cases have. */
const CASES = 1_000;
const COMMANDS_A_ROUND = 2_000;

/** Commands from loading to the acknowledged append, one after another and many at once, against bare writes. */
export async function measureCommands(): Promise<Readonly<Record<string, Figure>>> {
  say('Commands …');
  const directory = place();
  return withInstallation(directory, async ({ handler }) => {
    const casework = await Casework.begin(handler, Math.max(scaled(CASES), 4 * IN_FLIGHT));
    const count = Math.max(scaled(COMMANDS_A_ROUND), 2 * IN_FLIGHT);
    // What is not measured yet warms the code up, and tells how much a command writes.
    await oneByOne(count, () => casework.one());
    const data = 'x'.repeat(bytesOfAnEvent(directory));
    const [table, thread] = [new BareTable(place()), new BareThread(place())];
    await oneByOne(count, () => thread.write(data));
    const rates = await interleaved({
      bare: () => oneByOne(count, () => table.write(data)),
      hop: () => oneByOne(count, () => thread.write(data)),
      sequential: () => oneByOne(count, () => casework.one()),
      inFlight: () => manyAtOnce(count, () => casework.one()),
    });
    table.close();
    await thread.close();
    const perSecondOf = (values: readonly number[]): number => rounded(median(values));
    const { bare, hop, sequential, inFlight } = rates;
    const cycle = { commandsPerSecond: perSecondOf(sequential), bytes: data.length };
    return {
      'command-against-bare-transaction': atLeast(0.6, medianRatio(sequential, bare), 'x', {
        ...cycle,
        barePerSecond: perSecondOf(bare),
      }),
      'command-against-bare-transaction-behind-hop': atLeast(0.85, medianRatio(sequential, hop), 'x', {
        ...cycle,
        behindHopPerSecond: perSecondOf(hop),
      }),
      'commands-in-flight-against-sequential': atLeast(8, medianRatio(inFlight, sequential), 'x', {
        ...cycle,
        inFlight: IN_FLIGHT,
        inFlightPerSecond: perSecondOf(inFlight),
      }),
    };
  });
}

async function oneByOne(count: number, once: () => unknown): Promise<number> {
  return perSecond(
    count,
    await timed(async () => {
      for (let n = 0; n < count; n += 1) await once();
    }),
  );
}

async function manyAtOnce(count: number, once: () => Promise<void>): Promise<number> {
  let left = count;
  const client = async (): Promise<void> => {
    while (left > 0) {
      left -= 1;
      await once();
    }
  };
  return perSecond(count, await timed(() => Promise.all(Array.from({ length: IN_FLIGHT }, client))));
}

/** The average bytes of a row of the log. */
function bytesOfAnEvent(directory: string): number {
  const connection = openConnection({ driver: chooseDriver(), file: join(directory, LOG_FILE), busyTimeoutMs: 10_000 });
  const bytes = connection
    .query('SELECT avg(length(stream) + length(id) + length(type) + length(data) + length(metadata)) FROM events')
    .get();
  connection.close();
  return Math.round(Number(bytes?.[0]));
}
