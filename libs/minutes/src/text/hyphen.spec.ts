import { endsBroken, joinLines } from './hyphen';
import { wordsOf } from './word-list';

function joined(upper: string, lower: string, elsewhere = ''): string {
  const words = wordsOf([{ number: 1, text: elsewhere, gap: 'paragraph' }]);
  const { left, glue } = joinLines(upper, lower, words);
  return left + glue + lower;
}

describe('a hyphen at the end of a line', () => {
  it.each([
    ['an ordinary break', 'de fælles fær-', 'ger sejler', '', 'de fælles færger sejler'],
    ['a soft hyphen', 'de fælles fær\u00ad', 'ger sejler', '', 'de fælles færger sejler'],
    ['a break before a mark', 'nye fær-', 'ger, både', '', 'nye færger, både'],
    ['a break in a name', 'hos Strand-', 'vig', '', 'hos Strandvig'],
    [
      'a name that is written joined elsewhere',
      'med Kyst-',
      'Nord i spidsen',
      'KystNord regner',
      'med KystNord i spidsen',
    ],
    ['a hyphen pushed away by a blank', 'den lokale vel -', 'færd i år', 'velfærdens pris', 'den lokale velfærd i år'],
    ['a pushed hyphen after half a word', 'stor forvent -', 'ning til', '', 'stor forventning til'],
  ])('is dropped: %s', (_name, upper, lower, elsewhere, text) => {
    expect(joined(upper, lower, elsewhere)).toBe(text);
  });

  it.each([
    ['an acronym before small letters', 'en EU-', 'støttet færge', '', 'en EU-støttet færge'],
    ['an acronym with a digit', 'lavere CO2-', 'udslip', '', 'lavere CO2-udslip'],
    ['a double name', 'Ane-', 'Marie Tofthøj', '', 'Ane-Marie Tofthøj'],
    ['a number', 'i 2024-', '2025', '', 'i 2024-2025'],
    ['a single letter', 'en e-', 'bog', '', 'en e-bog'],
    ['a word that is hyphenated elsewhere', 'efter storm-', 'pausen', 'en storm-pausen lang', 'efter storm-pausen'],
    ['a first part that always has one', 'en ikke-', 'ryger', '', 'en ikke-ryger'],
  ])('is kept: %s', (_name, upper, lower, elsewhere, text) => {
    expect(joined(upper, lower, elsewhere)).toBe(text);
  });

  it.each([
    ['a part left out before "og"', 'børne-', 'og ungeområdet', 'børne- og ungeområdet'],
    ['a part left out before "eller"', 'hav-', 'eller fjordbad', 'hav- eller fjordbad'],
    ['a dash before a small word', 'færger -', 'og både', 'færger - og både'],
    ['a hyphen before a sign', 'se side 3-', '(bilag)', 'se side 3- (bilag)'],
  ])('stays between two words: %s', (_name, upper, lower, text) => {
    expect(joined(upper, lower)).toBe(text);
  });

  it('is a dash where both halves are words of their own', () => {
    expect(joined('færger -', 'både og broer', 'færger sejler, både ligger')).toBe('færger - både og broer');
  });

  it('is no hyphen where the line ends in a dash alone', () => {
    expect(endsBroken('et tankested –')).toBe(false);
    expect(endsBroken('-')).toBe(false);
    expect(endsBroken('fær-')).toBe(true);
  });

  it('is found in a line of a million characters without delay', () => {
    const line = `${'a '.repeat(500_000)}fær-`;
    expect(joined(line, 'ger').endsWith('færger')).toBe(true);
  });
});
