import { meetingText, type WrittenItem } from '../../minutes/samples/meeting-text';
import { importMinutes } from './import-minutes';
import { importMeeting, importText, MARCH, POSTPONED } from './testing/importing';
import { Installations } from './testing/installations';

const installations = new Installations();
afterEach(() => installations.closeAll());

const lineOf = (text: string, start: string): number =>
  text.split('\n').findIndex((line) => line.startsWith(start)) + 1;

describe('a document of which a step would be refused', () => {
  it.each([
    ['background', { background: `langt ${'ord '.repeat(60_000)}` }, 'Baggrund', 'langt'],
    ['presentation', { presentation: `langt ${'ord '.repeat(60_000)}` }, 'Sagsfremstilling', 'langt'],
    ['decision', { decision: `langt ${'ord '.repeat(60_000)}` }, 'Beslutning', 'langt'],
    ['title', { title: `Bro ${'over '.repeat(300)}vand` }, 'titlen', '2.2. Bro'],
  ])('is refused whole for its %s, with item, section and line', async (_, more, section, start) => {
    const installation = await installations.open();
    const items: WrittenItem[] = [
      ['2.1', 'Havn'],
      ['2.2', 'Bro', undefined, more],
    ];
    const text = meetingText(MARCH, ...items);
    const report = await importText(installation, text);
    expect(report).toMatchObject({ outcome: 'refused', recorded: 0 });
    const line = lineOf(text, start);
    expect(report.refused).toMatchObject([{ code: 'text-too-long', line }]);
    expect(report.refused[0]?.message).toMatch(new RegExp(`^Punkt 2\\.2 »Bro.*${section}.*linje ${line}: Teksten må`));
    expect(await installation.store.head()).toBe('0');
  });

  it('is refused whole where the texts of an item are too large together', async () => {
    const installation = await installations.open();
    const long = '… '.repeat(99_000);
    const report = await importMeeting(installation, MARCH, [
      ['2.1', 'Bro', undefined, { background: long, presentation: long }],
    ]);
    expect(report).toMatchObject({ outcome: 'refused', refused: [{ code: 'batch-too-large' }] });
    expect(report.refused[0]?.message).toMatch(/^Punkt 2\.1 »Bro«/);
    expect(await installation.store.head()).toBe('0');
  });

  it('says so in a plan too', async () => {
    const installation = await installations.open();
    const text = meetingText(MARCH, ['2.1', `Bro ${'over '.repeat(300)}vand`]);
    const bytes = Buffer.from(text);
    const report = await importMinutes(installation, { bytes, fileName: 'r.txt', actor: 'sekretær', dryRun: true });
    expect(report).toMatchObject({ outcome: 'planned', refused: [{ code: 'text-too-long' }] });
  });

  it('is told once for a case that cannot be opened', async () => {
    const installation = await installations.open();
    const report = await importMeeting(installation, MARCH, [['2.1', `Bro ${'over '.repeat(300)}vand`, POSTPONED]]);
    expect(report.refused).toHaveLength(1);
  });
});
