import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { eventsByStream, readLog } from '../../crash/log-file';
import { cleanUp, dataWith, FIRST, newData, sagsgang, succeed, textOf } from './command-line';
import { mountSmallDisk } from './small-disk';

jest.setTimeout(300_000);

const KIB = 1024;
const disk = mountSmallDisk();

afterAll(async () => {
  disk?.unmount();
  await cleanUp();
});

/** What a person sees of a data directory, and how often each thing happened. */
async function toldOf(data: string) {
  const cases = (await succeed(data, ['case', 'list', '--json'])).json();
  const returns = (await succeed(data, ['returns', '--date', '2025-05-16', '--json'])).json();
  return { cases, returns, events: eventsByStream(readLog(data)) };
}

const errorOf = (ended: { json<T>(): T }): string => ended.json<{ error: string }>().error;

describe('a disk that is full', () => {
  if (disk === null) {
    it('cannot be tried here, since this user may not mount a small one', () => {
      expect(disk).toBeNull();
    });
    return;
  }
  const { data } = disk;
  let undisturbed: Awaited<ReturnType<typeof toldOf>>;
  beforeAll(async () => {
    undisturbed = await toldOf(await dataWith([FIRST]));
  });
  afterEach(() => disk.clear());

  it.each([
    ['before there is a data directory', { opened: false, room: 0 }],
    ['when the keys are opened', { opened: true, room: 0 }],
    ['when the log is opened', { opened: true, room: 40 * KIB }],
    ['when the read models and the policies are opened', { opened: true, room: 100 * KIB }],
    ['half-way', { opened: true, room: 600 * KIB }],
    ['when the read models are brought to the head', { opened: true, room: 1_300 * KIB }],
  ])('%s stops an import in words, and with room again it is finished', async (_, { opened, room }) => {
    if (opened) await succeed(data, ['case', 'list']);
    disk.fill(room);
    const full = await sagsgang(data, ['minutes', 'import', FIRST, '--json']);
    expect(errorOf(full)).toMatch(/^Disken er fuld, så \S+\/data\/[a-z-]+\.(sqlite|key) .*Skaf plads, og prøv igen\./);
    expect(full.code).toBe(1);
    disk.empty();
    const mended = await succeed(data, ['minutes', 'import', FIRST, '--json']);
    expect(mended.json()).toMatchObject({ refused: [] });
    expect(await toldOf(data)).toEqual(undisturbed);
  });

  it('when the document itself is kept names its place, and with room again it is kept', async () => {
    const long = join(newData(), 'langt.txt');
    writeFileSync(long, textOf(FIRST) + '\n'.repeat(1_000 * KIB));
    await succeed(data, ['case', 'list']);
    disk.fill(400 * KIB);
    const full = await sagsgang(data, ['minutes', 'import', long, '--json']);
    expect(errorOf(full)).toMatch(/^Disken er fuld, så \S+\/data\/documents\/\S+ .*Skaf plads, og prøv igen\./);
    expect(full.code).toBe(1);
    expect(readLog(data)).toEqual([]);
    disk.empty();
    await succeed(data, ['minutes', 'import', long]);
    expect(await toldOf(data)).toEqual(undisturbed);
  });

  it('when the read models are built anew leaves those that are there', async () => {
    await succeed(data, ['minutes', 'import', FIRST]);
    disk.fill(300 * KIB);
    const full = await sagsgang(data, ['projections', 'rebuild', '--json']);
    expect(errorOf(full)).toMatch(/^Disken er fuld, så \S+\/data\/read-models\.sqlite .*Skaf plads, og prøv igen\./);
    expect(full.code).toBe(1);
    disk.empty();
    expect(await toldOf(data)).toEqual(undisturbed);
    await succeed(data, ['projections', 'rebuild']);
    expect(await toldOf(data)).toEqual(undisturbed);
  });
});
