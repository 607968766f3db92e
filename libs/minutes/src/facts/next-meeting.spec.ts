import { documentOf } from '../../samples/read-item';
import { itemText, minutesText } from '../../samples/build-minutes';

function read(presentation: string) {
  return documentOf(minutesText({ presentation, decision: 'KKR Fjordlandet tog sagen til efterretning.' }));
}

describe('the next meeting', () => {
  it.each([
    ['Næste møde i KKR Fjordlandet afholdes den 16. maj 2025.', '2025-05-16'],
    ['Næste møde er den 16. maj.', '2025-05-16'],
    ['Sagen kommer igen på næste KKR-møde den 16. maj 2025.', '2025-05-16'],
    ['Næste møde i Havnerådet afholdes den 16. maj 2025.', null],
    ['Næste møde i KKR Fjordlandet afholdes den 10. januar 2025.', null],
    ['Næste møde afholdes i maj 2025.', null],
  ])('%s', (presentation, date) => {
    expect(read(presentation).nextMeeting).toBe(date);
  });

  it('is the one that is said to be held, rather than one named in passing', () => {
    const document = read('På næste KKR-møde den 9. maj 2025. Næste møde i KKR Fjordlandet afholdes den 16. maj 2025.');
    expect(document.nextMeeting).toBe('2025-05-16');
    expect(document.nextMeetingSource).toMatchObject({ rule: 'next-meeting-held', section: 'presentation' });
  });
});

describe('the cases declared for the next meeting', () => {
  const declared = (list: string) => {
    const item = itemText('2.1', { title: 'Sager til næste møde', presentation: list, decision: 'Godkendt.' });
    return documentOf(`${minutesText({ decision: 'Godkendt.' })}2. Næste møde\n\n${item}`).declaredReturns;
  };

  it('are the entries of the list, a condition split off', () => {
    const list =
      'Følgende sager ventes:\n- Broen\n- Færgeplanen (hvis staten\nsvarer)\n- Havnen, når den er malet.\n- Tang (2. del).';
    expect(declared(list).map(({ title, condition }) => [title, condition])).toEqual([
      ['Broen', null],
      ['Færgeplanen', 'hvis staten svarer'],
      ['Havnen', 'når den er malet'],
      ['Tang (2. del)', null],
    ]);
  });

  it('keep the entry as it stood, and its line', () => {
    expect(declared('- Færgeplanen (hvis staten svarer).')[0]).toMatchObject({
      quote: 'Færgeplanen (hvis staten svarer).',
      title: 'Færgeplanen',
    });
  });

  it('are none where the item has no list', () => {
    expect(declared('Ingen sager er meldt.')).toEqual([]);
  });
});

describe('the minutes that are approved', () => {
  const minutesOf = (parts: { title: string; presentation?: string; decision: string }) =>
    documentOf(minutesText(parts)).items[0].minutesOf;

  it('are named by the decision, the title or the text', () => {
    const title = 'Godkendelse af referat';
    expect(minutesOf({ title, decision: 'Referatet af mødet den 10. januar 2025 blev godkendt.' })).toBe('2025-01-10');
    expect(minutesOf({ title: `${title} fra mødet den 10. januar 2025`, decision: 'Godkendt.' })).toBe('2025-01-10');
    expect(minutesOf({ title, presentation: 'Referat af mødet den 10. januar 2025.', decision: 'Godkendt.' })).toBe(
      '2025-01-10',
    );
  });

  it('are unknown where only a day of sending is named', () => {
    const presentation = 'Referatet er udsendt den 17. januar 2025.';
    expect(minutesOf({ title: 'Godkendelse af referat', presentation, decision: 'Godkendt.' })).toBeNull();
  });
});
