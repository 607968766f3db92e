import { openSqliteStore } from '@sagsgang/event-store/sqlite/sqlite-store';
import { poisonLog } from '@sagsgang/wiring/testing/poison';
import { TYPESCRIPT_WORKERS } from '@sagsgang/wiring/testing/installations';
import { ask } from '../asking';
import { startServer } from '../running-server';
import { cleanUp, copyOf, dataWith, FIRST, sagsgang, SECOND, succeed } from './command-line';

jest.setTimeout(300_000);

const CASE = 'case-kkr-fjordlandet-2025-03-14-2.2';
const OTHER = 'kkr-fjordlandet-2025-03-14-2.6';

let sound: string;
beforeAll(async () => {
  sound = await dataWith([FIRST]);
});
afterAll(cleanUp);

interface Status {
  readonly readModels: { readonly checkpoint: { readonly number: number }; readonly paused: readonly Paused[] };
  readonly policies: readonly { readonly paused: object | null }[];
}
interface Paused {
  readonly model: string;
  readonly number: number;
}

const statusOf = async (data: string): Promise<Status> =>
  (await succeed(data, ['projections', 'status', '--json'])).json<Status>();

/** The data of an event as they are kept, to be put into another one, in which its texts can then not be read. */
async function keptData(data: string, stream: string): Promise<string> {
  const raw = openSqliteStore(data, { worker: TYPESCRIPT_WORKERS.log });
  const { events } = await raw.readStream(stream);
  await raw.close();
  return events[0]?.data ?? '';
}

describe('an event of an unknown type in the log', () => {
  it('is told with the way out, stops what needs it alone, and is passed over by a recorded act', async () => {
    const data = copyOf(sound);
    const { position } = await poisonLog(data, { stream: CASE });

    const list = await succeed(data, ['meeting', 'list']);
    expect(list.out).toMatch(/14\.03\.2025/);
    expect(list.err).toMatch(/UFULDSTÆNDIGT: .*case-file, case-history.* står stille ved hændelse \d+/);
    const earlier = await succeed(data, ['case', 'list', '--as-of', '20']);
    expect(earlier.err).not.toMatch(/UFULDSTÆNDIGT/);

    const status = await succeed(data, ['projections', 'status']);
    expect(status.out).toMatch(
      new RegExp(`STÅR STILLE: case-overview ved hændelse \\d+, Ukendt i ${CASE}, revision \\d+, position ${position}`),
    );
    expect(status.out).toMatch(/sagsgang projections skip --event NUMMER/);
    const { readModels } = await statusOf(data);
    const number = readModels.paused[0]?.number ?? -1;
    expect(readModels.checkpoint.number).toBe(number);

    const refused = await sagsgang(data, ['do', 'CloseCase', JSON.stringify({ id: CASE.slice(5), reason: 'Slut' })]);
    expect(refused.code).toBe(1);
    expect(refused.err).toMatch(/Historien i case-.*-2\.2 kan ikke læses ved revision \d+, position \d+.*nyere udgave/);
    const half = await sagsgang(data, ['minutes', 'import', SECOND]);
    expect(half.code).toBe(1);
    expect(half.err).toMatch(/Intet er indlæst/);

    const skip = (event: number, ...more: string[]) =>
      sagsgang(data, ['projections', 'skip', '--event', String(event), '--reason', 'Fremmed linje', ...more]);
    expect((await skip(7)).err).toMatch(/Ingen læsemodel står stille ved hændelse 7\. Det gør: .*case-file ved/);
    expect((await skip(number, '--policy', 'bring-back')).err).toMatch(/bring-back står ikke stille/);
    const skipped = await skip(number, '--actor', 'drift');
    expect([skipped.code, skipped.out]).toEqual([0, expect.stringMatching(/er registreret i loggen.*alle i gang/s)]);
    expect((await statusOf(data)).readModels.paused).toEqual([]);
    const history = await succeed(data, ['case', 'history', 'aftentog']);
    expect(history.err).toBe('');
    expect(history.out).toMatch(/Hændelse \d+ \(Ukendt\) sprunget over af .*: Fremmed linje/);
  });

  it('is an error line in the log of a server, which goes on and says with each answer what is missing', async () => {
    const data = copyOf(sound);
    await poisonLog(data, { stream: CASE });
    const server = await startServer(data, { SAGSGANG_LOG: 'error', SAGSGANG_SAMPLE: 'no' });
    for (let tries = 0; (await ask(`${server.url}/api/ready`)).status !== 200 && tries < 50; tries += 1);
    const answer = (await ask(`${server.url}/api/cases`)).json() as { upTo: { number: number; paused: Paused[] } };
    expect(answer.upTo.paused).toContainEqual({ name: 'case-overview', number: answer.upTo.number });
    const metrics = (await ask(`${server.url}/metrics`)).text;
    expect(metrics).toContain(`sagsgang_paused_at_number{name="case-overview"} ${answer.upTo.number}`);
    await server.stop();
    const lines = server
      .errors()
      .split('\n')
      .filter((line) => line.includes('read model paused'));
    const told = lines.map((line) => JSON.parse(line) as Paused & { level: number; stream: string; reason: string });
    expect(told.map(({ model }) => model)).toContain('case-overview');
    expect(new Set(told.map(({ model }) => model)).size).toBe(told.length);
    expect(told[0]).toMatchObject({
      level: 50,
      stream: CASE,
      reason: expect.stringMatching(/Ukendt is unknown/) as string,
    });
  });
});

describe('an event with a damaged text', () => {
  it('stops the read models that show the text, and no policy; the others have the event', async () => {
    const data = copyOf(sound);
    await poisonLog(data, { stream: 'case-skadet', type: 'CaseOpened', data: await keptData(data, `case-${OTHER}`) });
    await succeed(data, ['deferred']);
    const { readModels, policies } = await statusOf(data);
    expect(readModels.paused.map(({ model }) => model)).toEqual(['case-history', 'case-overview']);
    expect(policies.filter(({ paused }) => paused !== null)).toEqual([]);
    const status = await succeed(data, ['projections', 'status']);
    expect(status.out).toMatch(/its encrypted text was changed after it was written/);
    await succeed(data, ['projections', 'skip', '--event', String(readModels.paused[0]?.number), '--reason', 'Skadet']);
    expect((await statusOf(data)).readModels.paused).toEqual([]);
    const again = await succeed(data, ['minutes', 'import', SECOND]);
    expect(again.err).not.toMatch(/UFULDSTÆNDIGT/);
  });
});
