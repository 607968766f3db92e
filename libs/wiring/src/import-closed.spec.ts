import { importMeeting, MARCH } from './testing/importing';
import { Installations } from './testing/installations';

const installations = new Installations();
afterEach(() => installations.closeAll());

describe('minutes with a closed item', () => {
  it('are imported with a warning that names it, since they say neither on what basis it is closed nor a neutral title', async () => {
    const report = await importMeeting(await installations.open(), MARCH, [
      ['2.1', 'Aftentog på Fjordbanen'],
      ['2.2', 'Lukket punkt: Køb af en havn'],
    ]);
    const told = report.warnings.filter(({ message }) => message.includes('lukket'));
    expect(told).toEqual([
      { line: expect.any(Number) as number, message: expect.stringMatching(/^Punkt 2\.2 er lukket/) as string },
    ]);
  });
});
