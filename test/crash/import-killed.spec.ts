import { cpSync } from 'node:fs';
import { Installations, sampleFile } from '@sagsgang/wiring/testing/installations';
import { cleanUp, newData, run, startServer, type Running } from '../e2e/running-server';
import { acknowledgedSteps, lostSteps } from './acknowledged';
import { allAnswers, outcome } from './answers';
import { chanceFromSeed } from './chance';
import { FIRST, importSample, SECOND } from './documents';
import { killNow, untilMoment, type Moment } from './kill';
import { eventsByStream, readLog } from './log-file';

jest.setTimeout(600_000);

const chance = chanceFromSeed();
const SAY_SEED = `SAGSGANG_CRASH_SEED=${chance.seed}`;
/** More steps than either document has, so that some rounds hit the policies and projections after the last step. */
const MOST_STEPS = 75;

const momentOf = (): Moment => ({ steps: chance.upTo(MOST_STEPS), thenMs: chance.upTo(40) });
const tell = ({ steps, thenMs }: Moment): string => `after ${steps} steps and ${thenMs} ms`;

const installations = new Installations();

interface Undisturbed {
  readonly events: Readonly<Record<string, number>>;
  readonly outcome: unknown;
}

/** A directory that holds the first meeting, and what imports that nobody disturbed come to. */
let base: string;
const expected = new Map<string, Undisturbed>();

beforeAll(async () => {
  base = installations.folder();
  expected.set(FIRST, await undisturbed(base, FIRST));
  const both = copyOf(base);
  expected.set(SECOND, await undisturbed(both, SECOND));
});

afterAll(async () => {
  await cleanUp();
  await installations.closeAll();
});

async function undisturbed(data: string, name: string): Promise<Undisturbed> {
  const installation = await installations.open(data);
  await importSample(installation, name);
  const told = await outcome(installation);
  await installation.close();
  return { events: eventsByStream(readLog(data)), outcome: told };
}

function copyOf(data: string): string {
  const copy = newData();
  cpSync(data, copy, { recursive: true });
  return copy;
}

const dataBefore = (name: string): string => (name === FIRST ? newData() : copyOf(base));

const startImport = (name: string, data: string): Running =>
  run('sagsgang', ['minutes', 'import', sampleFile(name), '--data', data], {});

/** Finishes the import, and expects of the directory what holds whatever died before. */
async function expectWhole(data: string, name: string, acknowledged: readonly string[]): Promise<void> {
  const before = readLog(data);
  expect(lostSteps(acknowledged, before)).toEqual([]);
  const installation = await installations.open(data);
  const report = await importSample(installation, name);
  expect(report.refused).toEqual([]);
  const log = readLog(data);
  expect(log.slice(0, before.length)).toEqual(before);
  expect(log.map(({ position }) => position)).toEqual(log.map((_, index) => index + 1));
  expect(eventsByStream(log)).toEqual(expected.get(name)?.events);
  expect(await outcome(installation)).toEqual(expected.get(name)?.outcome);
  const answers = await allAnswers(installation);
  await installation.rebuild();
  expect(await allAnswers(installation)).toEqual(answers);
  expect(readLog(data)).toEqual(log);
}

describe(`an import that is killed (${SAY_SEED})`, () => {
  const rounds = [FIRST, SECOND, FIRST, SECOND, FIRST, SECOND, FIRST, SECOND].map((name) => ({
    name,
    moment: momentOf(),
  }));

  it.each(rounds.map((round) => [round.name, tell(round.moment), round.moment] as const))(
    'of %s %s keeps what it acknowledged, and another run finishes it',
    async (name, _, moment) => {
      const data = dataBefore(name);
      const importing = startImport(name, data);
      await untilMoment(importing, moment);
      await killNow(importing);
      await expectWhole(data, name, acknowledgedSteps(importing.errors()));
    },
  );
});

describe(`a server that is killed while an import runs beside it (${SAY_SEED})`, () => {
  const rounds = [FIRST, SECOND, FIRST].map((name) => ({ name, moment: momentOf() }));

  it.each(rounds.map((round) => [round.name, tell(round.moment), round.moment] as const))(
    'of %s %s disturbs neither the import nor the log',
    async (name, _, moment) => {
      const data = dataBefore(name);
      const server = await startServer(data, { SAGSGANG_SAMPLE: 'no' });
      const importing = startImport(name, data);
      await untilMoment(importing, moment);
      await killNow(server);
      expect({ code: await importing.ended, said: importing.errors() }).toMatchObject({ code: 0 });
      await expectWhole(data, name, acknowledgedSteps(importing.errors()));
    },
  );
});
