import { minutesText } from '../../samples/build-minutes';
import { documentOf } from '../../samples/read-item';

function warningsOf(decision: string, title = 'Godkendelse af dagsorden') {
  return documentOf(minutesText({ title, decision }, '16. maj 2025')).warnings;
}

describe('an approval of the agenda that changes another item', () => {
  it.each([
    ['Dagsordenen blev godkendt, idet punkt 2.3 udsættes til næste møde.', 'punkt 2.3'],
    ['Dagsordenen blev godkendt, dog udsættes pkt. 2.3 og 2.4 til næste møde.', 'punkt 2.3 og 2.4'],
    ['Godkendt med den ændring, at punkt 3 udgår.', 'punkt 3'],
    ['Dagsordenen blev godkendt. Punkt 2.3 behandles som det første.', 'punkt 2.3'],
  ])('is a warning that names the item: %s', (decision, items) => {
    const quote = decision.replace('Dagsordenen blev godkendt. ', '');
    expect(warningsOf(decision)).toContainEqual({
      line: 12,
      message: `Godkendelsen af dagsordenen siger om ${items}: "${quote}". Det er ikke læst ind på punktet.`,
    });
  });

  it('is a warning too where the item has no number', () => {
    const decision = 'Dagsordenen blev godkendt, idet sagen om broen udsættes til næste møde.';
    expect(warningsOf(decision)).toContainEqual({
      line: 12,
      message: `Godkendelsen af dagsordenen ændrer et punkt: "${decision}". Det er ikke læst ind på punktet.`,
    });
  });

  it('has the line on which its sentence begins', () => {
    expect(warningsOf('Dagsordenen blev godkendt.\nPunkt 2.3 udsættes.').map(({ line }) => line)).toEqual([13]);
  });

  it.each(['Dagsordenen blev godkendt.', 'Godkendt.', 'KKR Fjordlandet godkendte dagsordenen for mødet.'])(
    'is none: %s',
    (decision) => {
      expect(warningsOf(decision)).toEqual([]);
    },
  );

  it('is none where the item is a case', () => {
    const messages = warningsOf('Dagsordenen blev godkendt, idet punkt 2.3 udsættes.', 'Ny bro').map(
      ({ message }) => message,
    );
    expect(messages.filter((message) => message.startsWith('Godkendelsen af dagsordenen'))).toEqual([]);
  });
});
