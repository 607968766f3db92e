import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { figure, type FigureDetail } from '@sagsgang/read-models/figures/query';
import { importMinutes } from './import-minutes';
import type { Installation } from './installation';
import { Installations, sampleFile } from './testing/installations';

/** The real minutes lie beside the checkout and not in it. */
const REAL = join(__dirname, '../../../../shared/minutes/kkr-nordjylland-2024-02-09.txt');
const installations = new Installations();
afterAll(() => installations.closeAll());

async function imported(...files: readonly string[]): Promise<Installation> {
  const installation = await installations.open();
  for (const file of files) {
    await importMinutes(installation, { bytes: readFileSync(file), fileName: 'referat.txt', actor: 'sekretær' });
  }
  return installation;
}

async function ask(installation: Installation, today: string, name: string): Promise<FigureDetail> {
  const found = await installation.readModels.read(null, (reading) => figure(reading, today, name));
  if (found === null) throw new Error(`no figure ${name}`);
  return found;
}

const titles = ({ behind }: FigureDetail, wanted: string): readonly string[] =>
  behind.flatMap(({ standing, title }) => (standing === wanted ? [title.split(' ').slice(0, 3).join(' ')] : []));

describe('the figures of the real minutes of 9 February 2024', () => {
  if (!existsSync(REAL)) {
    it('are not told, since the minutes are not beside this checkout (../shared/minutes)', () => {
      expect(existsSync(REAL)).toBe(false);
    });
    return;
  }
  let installation: Installation;
  beforeAll(async () => {
    installation = await imported(REAL);
  });

  it('are one item of ten put off, by the body itself: 2.2, to 19 April', async () => {
    const found = await ask(installation, '2024-02-10', 'postponed-items');
    expect(found).toMatchObject({ value: 0.1, counted: 1, of: 10, causes: [{ cause: 'body', count: 1 }] });
    expect(titles(found, 'counted')).toEqual(['Temarække om fremtidens']);
    expect(found.behind.every(({ events }) => events.length > 0)).toBe(true);
  });

  it('are three promises for 19 April (2.2, 2.5, 2.7) and one without a day (2.6), of which none is due before', async () => {
    const before = await ask(installation, '2024-02-10', 'promises-kept');
    expect(before).toMatchObject({ value: null, of: 0 });
    expect(before.leftOut).toEqual([
      { why: 'ikke forfaldne endnu', count: 3 },
      { why: 'uden dag', count: 1 },
    ]);
    expect(await ask(installation, '2024-05-01', 'promises-kept')).toMatchObject({ value: 0, counted: 0, of: 3 });
  });

  it('are no days to a decision: nine cases are first known from the meeting that decided them', async () => {
    const found = await ask(installation, '2024-02-10', 'days-to-decision');
    expect(found).toMatchObject({ value: null, of: 0 });
    expect(found.leftOut.map(({ count }) => count).sort()).toEqual([1, 9]);
  });

  it('are two deadlines, neither before the next meeting, and nothing put off three times', async () => {
    expect(await ask(installation, '2024-02-10', 'deadlines-before-meeting')).toMatchObject({ value: 0, of: 2 });
    expect(await ask(installation, '2024-02-10', 'postponed-often')).toMatchObject({ value: 0, leftOut: [] });
    expect(await ask(installation, '2024-02-10', 'late-agendas')).toMatchObject({ value: null });
  });
});

describe('the figures of the samples', () => {
  it('change with the minutes of the next meeting: what it treated was kept, and what was decided took 63 days', async () => {
    const installation = await imported(
      sampleFile('kkr-fjordlandet-2025-03-14.txt'),
      sampleFile('kkr-fjordlandet-2025-05-16.txt'),
    );
    const kept = await ask(installation, '2025-05-17', 'promises-kept');
    expect(titles(kept, 'counted')).toContain('Aftentog på Fjordbanen');
    expect(kept.counted).toBeGreaterThan(0);
    const days = await ask(installation, '2025-05-17', 'days-to-decision');
    expect(days.value).toBe(63);
  });
});
