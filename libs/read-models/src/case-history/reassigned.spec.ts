import { askOf } from '../testing/spec-models';
import { MARCH, Story } from '../testing/story';
import { caseHistory } from './query';

const reason = 'Punktet var broens.';

describe('an item that was brought to the case that it belongs to', () => {
  const story = (): Story => {
    const told = new Story().body().scheduled(MARCH).opened('bro', 'Ny bro').opened('kaj', 'Ny kaj');
    told.onAgenda('kaj', MARCH, '2.1').case('bro', 'ItemReassigned', {
      fromCaseId: 'kaj',
      meetingId: MARCH,
      eventIds: ['event-4'],
      reason,
    });
    told.onAgenda('bro', MARCH, '2.1').annulled('case-kaj');
    return told.case('kaj', 'ItemReleased', { meetingId: MARCH, toCaseId: 'bro', reason });
  };
  const lines = async (id: string): Promise<readonly string[]> =>
    ((await askOf(story().log, (reading) => caseHistory(reading, id)))?.history ?? []).map(({ text }) => text);

  it('says there where it came from, and here where it went, with what is taken back still readable', async () => {
    expect(await lines('bro')).toEqual([
      'Sagen "Ny bro" blev oprettet',
      'Punktet på mødet den 14. marts 2025 er flyttet hertil fra sagen "Ny kaj": Punktet var broens.',
      'Sat på dagsordenen som punkt 2.1',
    ]);
    expect(await lines('kaj')).toEqual([
      'Sagen "Ny kaj" blev oprettet',
      'Sat på dagsordenen som punkt 2.1',
      'Fejlregistrering: en indførsel taget tilbage: tastet forkert',
      'Punktet på mødet den 14. marts 2025 hører til sagen "Ny bro": Punktet var broens.',
    ]);
  });
});
