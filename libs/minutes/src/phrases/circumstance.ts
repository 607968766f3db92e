import type { PhraseRule } from './rule';

/** What a postponement may say beside its target. */
export const CIRCUMSTANCES: readonly PhraseRule<'indefinitely' | 'requested-by' | 'reason'>[] = [
  {
    id: 'postponed-indefinitely',
    kind: 'circumstance',
    meaning: 'Der er ikke sat en ny dato',
    stems: ['ubestemt', 'indtil videre', 'uden'],
    pattern: '\\b(?:på ubestemt tid|indtil videre|uden (?:at der er sat )?(?:en )?(?:ny )?dato)\\b',
    gives: 'indefinitely',
    example: 'Sagen blev udsat på ubestemt tid.',
    counterExample: 'Sagen blev udsat til en senere bestemt dato.',
  },
  {
    id: 'postponed-requested-by',
    kind: 'circumstance',
    meaning: 'Hvem der bad om udsættelsen',
    stems: ['ønske', 'anmodning', 'opfordring', 'foranledning'],
    pattern: '\\b(?:efter|på) (?:ønske|anmodning|opfordring|foranledning) (?:fra|af) {modtager}',
    gives: 'requested-by',
    example: 'Sagen blev udsat efter ønske fra Strandby Kommune.',
    counterExample: 'Sagen blev udsat efter en længere drøftelse.',
  },
  {
    id: 'postponed-reason',
    kind: 'circumstance',
    meaning: 'Hvorfor sagen blev udsat',
    stems: ['på grund af', 'grundet', 'pga.', ', da ', ', fordi ', ', idet ', 'med henblik på'],
    pattern:
      '(?<reason>\\b(?:på grund af|grundet|pga\\.|med henblik på)\\b [^;]{3,200}?|(?<=, )(?:da|fordi|idet) [^;]{3,200}?)(?=\\.?$)',
    gives: 'reason',
    example: 'Sagen blev udsat, da notatet ikke var færdigt.',
    counterExample: 'Sagen blev udsat til den 16. maj 2025.',
  },
];
