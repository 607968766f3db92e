import { meetingText } from '../../minutes/samples/meeting-text';
import { ImportRefused } from './import-minutes';
import { importMeeting, importText, MARCH, POSTPONED } from './testing/importing';
import { Installations } from './testing/installations';

const installations = new Installations();
afterEach(() => installations.closeAll());

describe('two items of one number', () => {
  it('are refused with both lines, before anything is stored', async () => {
    const installation = await installations.open();
    const text = meetingText(MARCH, ['2.1', 'Bro'], ['2.2', 'Havn', POSTPONED], ['2.2', 'Busser', POSTPONED]);
    const lines = text.split('\n').flatMap((line, index) => (line.startsWith('2.2. ') ? [index + 1] : []));
    const refusal = importText(installation, text);
    await expect(refusal).rejects.toBeInstanceOf(ImportRefused);
    await expect(refusal).rejects.toMatchObject({ code: 'number-repeated', line: lines[1] });
    await expect(refusal).rejects.toThrow(new RegExp(`2\\.2.*linje ${lines[0]} .*linje ${lines[1]}`));
    expect(await installation.store.head()).toBe('0');
  });

  it('are refused where one is the meeting’s own', async () => {
    const installation = await installations.open();
    const refusal = importMeeting(installation, MARCH, [
      ['2.1', 'Godkendelse af dagsorden'],
      ['2.1', 'Bro'],
    ]);
    await expect(refusal).rejects.toMatchObject({ code: 'number-repeated' });
  });
});
