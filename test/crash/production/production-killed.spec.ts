import { setTimeout as sleep } from 'node:timers/promises';
import { catchUp } from '@sagsgang/application/follow';
import type { Recorded } from '@sagsgang/kernel/event';
import type { EventStore } from '@sagsgang/event-store/port';
import { cleanUp, newData } from '../../e2e/running-server';
import { REAL } from '../../esdb/servers';
import { describeOnPostgres } from '../../postgres-server/on-postgres';
import { allAnswers } from '../answers';
import { chanceFromSeed } from '../chance';
import { faultsOfLog } from './findings';
import { House } from './house';
import { startLog } from './log-server';
import { faultsOfPolicies, undisturbed } from './policy-effects';
import { casework } from './steps';
import { tell, troublesOf, VICTIMS } from './troubles';

const chance = chanceFromSeed();
/** Rounds build on each other's log: a failure is had again by its seed and as many rounds. */
const ROUNDS = Number(process.env['SAGSGANG_CRASH_ROUNDS'] ?? 2);

jest.setTimeout(300_000);

/** A real server is shared with others, and only its connections suffer. */
const [place, victims] =
  REAL === undefined
    ? ['the double of EventStoreDB', VICTIMS]
    : ['a real EventStoreDB', VICTIMS.filter((victim) => victim !== 'EventStoreDB')];

describeOnPostgres(
  `servers, projectors and databases that are killed, on ${place} (SAGSGANG_CRASH_SEED=${chance.seed})`,
  () => {
    let house: House;
    beforeAll(async () => (house = await House.start(await startLog())));
    afterAll(async () => {
      await house.end();
      await cleanUp();
    });

    const rounds = Array.from({ length: ROUNDS }, (_, nth) => {
      const { before, senders } = casework(`r${nth}`, chance);
      return { before, senders, troubles: troublesOf(chance, victims) };
    });

    it.each(rounds.map((round, nth) => [nth + 1, round] as const))(
      'round %i: lose nothing that was acknowledged, do nothing twice and show what a rebuild shows',
      async (nth, { before, senders, troubles }) => {
        try {
          await house.sendNow(before);
          house.startSenders(senders);
          await house.untilBusy();
          const struck: Promise<unknown>[] = [];
          for (const trouble of troubles) {
            await sleep(trouble.afterMs);
            struck.push(Promise.resolve(house.strike(trouble, chance)));
          }
          await Promise.all(struck);
          await house.comeToRest();
          await expectWhole(house);
        } catch (error) {
          throw new Error(
            `SAGSGANG_CRASH_SEED=${chance.seed} SAGSGANG_CRASH_ROUNDS=${nth} npm test -- test/crash/production\n${troubles.map(tell).join('\n')}`,
            { cause: error },
          );
        }
      },
    );
  },
);

async function expectWhole(house: House): Promise<void> {
  const auditor = await house.another(newData());
  try {
    const log = await wholeLog(auditor.store);
    expect(faultsOfLog(log, house.acknowledged)).toEqual([]);
    await catchUp(auditor.store, auditor.projections);
    expect(await allAnswers(house.secretary)).toEqual(await allAnswers(auditor));
    const expected = await undisturbed(auditor.store, log);
    const rows = await house.policyRows();
    expect(await faultsOfPolicies(log, expected, rows, auditor.handler.rehearsing())).toEqual([]);
    expect(await leadersOf(house)).toBe(1);
    house.checkUnprovoked();
  } finally {
    await auditor.close();
  }
}

/** A busy machine may keep a leader from its lock for a moment; one leads again within what a take-over may take. */
const TAKE_OVER_MS = 5_000;

async function leadersOf(house: House): Promise<number> {
  const count = async () => (await house.roles()).filter((role) => role === 'leader').length;
  let leaders = await count();
  for (const end = performance.now() + TAKE_OVER_MS; leaders === 0 && performance.now() < end; await sleep(100))
    leaders = await count();
  return leaders;
}

async function wholeLog(store: EventStore): Promise<readonly Recorded[]> {
  const log: Recorded[] = [];
  for await (const events of store.readAll()) log.push(...events);
  return log;
}
