import { itemOf } from '../../samples/read-item';

function postponementOf(decision: string, nextMeeting?: string) {
  return itemOf({ decision }, nextMeeting).postponement;
}

describe('a postponement', () => {
  it('goes to the meeting on a date', () => {
    const item = itemOf({ decision: 'Sagen blev udsat til mødet den 16. maj.' });
    expect(item.postponedTo).toBe('2025-05-16');
    expect(item.postponement).toMatchObject({ to: '2025-05-16', precision: 'day', nextMeeting: false });
    expect(item.returns).toMatchObject([{ target: '2025-05-16', source: 'postponement', condition: null }]);
  });

  it('goes to the next meeting, whose date may stand elsewhere', () => {
    expect(postponementOf('Punktet udsættes til næste møde.', '16. maj 2025')).toMatchObject({
      to: '2025-05-16',
      nextMeeting: true,
    });
    expect(postponementOf('Punktet udsættes til næste møde.')).toMatchObject({ to: null, nextMeeting: true });
  });

  it('to a month means the meeting in that month, where there is one', () => {
    expect(postponementOf('Sagen blev udsat til maj 2025.', '16. maj 2025')).toMatchObject({
      to: '2025-05-16',
      precision: 'day',
    });
    expect(postponementOf('Sagen blev udsat til juni 2025.', '16. maj 2025')).toMatchObject({
      to: '2025-06-30',
      precision: 'month',
    });
  });

  it('may be indefinite or on a condition', () => {
    expect(postponementOf('Sagen blev udsat på ubestemt tid.')).toMatchObject({ to: null, indefinitely: true });
    expect(postponementOf('Sagen blev udsat, indtil videre.')).toMatchObject({ to: null, indefinitely: true });
    expect(postponementOf('Sagen er udskudt og kommer igen, når broen er malet.')).toMatchObject({
      to: null,
      indefinitely: false,
      condition: 'når broen er malet',
    });
  });

  it('says who asked and why', () => {
    expect(postponementOf('Sagen blev udsat efter ønske fra Mågeby Kommune.')).toMatchObject({
      requestedBy: 'Mågeby Kommune',
      reason: null,
    });
    expect(postponementOf('KKR Fjordlandet udsatte sagen til den 16. maj 2025, da notatet mangler.')).toMatchObject({
      to: '2025-05-16',
      reason: 'da notatet mangler',
    });
  });

  it('quotes its sentence, with line and rule', () => {
    expect(postponementOf('Oplægget var godt. Sagen blev udsat til den 16. maj 2025.')).toMatchObject({
      quote: 'Sagen blev udsat til den 16. maj 2025.',
      section: 'decision',
      rule: 'postponed-passive',
    });
  });

  it('may go to an impossible date: then there is none, and a warning', () => {
    expect(postponementOf('Sagen blev udsat til mødet den 31. juni 2025.')).toMatchObject({ to: null });
  });
});
