import { sameTitle, shareKnown, wordsOf, yearsDisagree } from './kinship';

describe('how akin two titles are', () => {
  it('knows a word inside a Danish compound', () => {
    expect(shareKnown(wordsOf('Puljen'), wordsOf('Kystsikringspuljen i år'))).toBe(1);
    expect(shareKnown(wordsOf('havnebad'), wordsOf('Havnebadets åbningstid'))).toBe(1);
  });

  it('does not take words that only share a few letters for kin', () => {
    expect(shareKnown(wordsOf('havn'), wordsOf('havregrød'))).toBe(0);
  });

  it('overlooks words that say nothing of the case', () => {
    expect(wordsOf('Status vedr. den nye sag om broen').stems).toEqual(['broen']);
  });

  it('lets the year decide', () => {
    expect(yearsDisagree(wordsOf('Aftale for 2024'), wordsOf('Aftale 2025'))).toBe(true);
    expect(yearsDisagree(wordsOf('Aftale for 2024'), wordsOf('Aftale 2023 og 2024'))).toBe(false);
    expect(yearsDisagree(wordsOf('Aftale for 2024'), wordsOf('Aftale'))).toBe(false);
  });

  it('takes titles for the same whatever their dashes, case and spaces', () => {
    expect(sameTitle('Aftentog – fælles holdning', 'aftentog -  Fælles Holdning')).toBe(true);
    expect(sameTitle('Aftentog', 'Aftenbus')).toBe(false);
  });
});
