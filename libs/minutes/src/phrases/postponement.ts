import type { PhraseRule } from './rule';

/**
 * Decisions that put the case off. The subject is always the case: a deadline that is "udskudt", "udsatte grupper", or a
 * recommendation "at udsætte" is no postponement.
 */
export const POSTPONEMENTS: readonly PhraseRule<'postponed'>[] = [
  {
    id: 'postponed-passive',
    kind: 'postponement',
    meaning: 'Sagen blev udsat',
    stems: ['udsat', 'udsæt', 'udskud', 'udskyd'],
    pattern:
      '{sag}(?: om [^,.]{1,80}?)? (?:(?:blev|er|bliver) {måde}(?:ikke (?:nået|behandlet),? (?:men|og) (?:blev )?)?(?:udsat|udskudt)|(?:udsættes|udskydes)|udsat|udskudt)\\b(?! (?:på|fra) (?:sidste |forrige |sit )?(?:\\p{L}+-)?møde)',
    gives: 'postponed',
    example: 'Sagen blev udsat til mødet den 16. maj 2025.',
    counterExample: 'Sagen blev udsat på mødet den 10. januar 2025.',
  },
  {
    id: 'postponed-by-body',
    kind: 'postponement',
    meaning: 'Organet udsatte sagen',
    stems: ['udsatte', 'udskød', 'udsætter', 'udskyder', 'at udsætte', 'at udskyde', 'udsat', 'udskudt'],
    pattern:
      '(?:{organ}{led}\\b(?:udsatte|udskød|udsætter|udskyder)|\\b(?:besluttede|besluttedes|besluttet|enedes om|var enige om)\\b,?(?: \\p{L}+)?,? at (?:udsætte|udskyde)|\\b(?:udsatte|udskød) {organ}) {sag}|{organ}{led}\\bønske(?:de|r) {sag} (?:udsat|udskudt)\\b',
    gives: 'postponed',
    example: 'KKR Fjordlandet besluttede at udsætte sagen til næste møde.',
    counterExample: 'KKR Fjordlandet drøftede indsatsen for udsatte unge.',
  },
  {
    id: 'postponed-that-clause',
    kind: 'postponement',
    meaning: 'Det blev besluttet, at sagen udsættes',
    stems: ['udsættes', 'udskydes'],
    pattern: '\\b(?:besluttede|besluttet|godkendte|enedes om|enige om),? at {sag} (?:udsættes|udskydes)\\b',
    gives: 'postponed',
    example: 'Det blev besluttet, at punktet udskydes til efteråret 2025.',
    counterExample: 'Det blev besluttet, at afgiften udskydes.',
  },
  {
    id: 'postponed-one-word',
    kind: 'postponement',
    meaning: 'Beslutningen er det ene ord: udsat',
    stems: ['udsat', 'udskudt', 'udsættes', 'udskydes'],
    pattern: '^(?:udsat|udskudt|udsættes|udskydes)(?: (?:til|indtil|på|efter|pga\\.|på grund)\\b|[.,]|$)',
    gives: 'postponed',
    example: 'Udsat til næste møde.',
    counterExample: 'Udsatte borgere er særligt berørt.',
  },
];

/** What a postponement may say beside its target. */
export const CIRCUMSTANCES: readonly PhraseRule<'indefinitely' | 'requested-by' | 'reason'>[] = [
  {
    id: 'postponed-indefinitely',
    kind: 'circumstance',
    meaning: 'Der er ikke sat en ny dato',
    stems: ['ubestemt', 'indtil videre'],
    pattern: '\\b(?:på ubestemt tid|indtil videre)\\b',
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
