import type { Outcome } from '../minutes-document';
import type { PhraseRule } from './rule';

/** Sentences that tell of a treatment of the case before this meeting. Null: treated, with what outcome is not said. */
export const EARLIER_TREATMENTS: readonly PhraseRule<Outcome | null>[] = [
  {
    id: 'earlier-postponed',
    kind: 'earlier',
    meaning: 'Sagen blev udsat på et tidligere møde',
    stems: ['udsat', 'udskudt'],
    pattern:
      '{sag} (?:blev|er) {måde}(?:udsat|udskudt) (?:på|fra) (?:mødet|møde|KKR-møde(?:t)?)(?: i (?<body>{navn}))? {dato}',
    gives: 'postponed',
    example: 'Sagen blev udsat på mødet den 10. januar 2025.',
    counterExample: 'Sagen blev udsat til mødet den 16. maj 2025.',
  },
  {
    id: 'earlier-treated-at-own-meeting',
    kind: 'earlier',
    meaning: 'Sagen har været på et tidligere møde i organet selv',
    stems: ['behandlet', 'drøftet', 'forelagt'],
    pattern:
      '{sag} (?:blev|er|har været) (?:{måde}|senest |tidligere |første gang )(?:behandlet|drøftet|forelagt) på (?:{organs} |KKR-)?møde(?:t)? {dato}',
    gives: null,
    example: 'Sagen blev første gang behandlet på KKR-mødet den 10. januar 2025.',
    counterExample: 'Sagen blev behandlet på Havnerådets møde den 10. januar 2025.',
  },
  {
    id: 'earlier-treated',
    kind: 'earlier',
    meaning: 'Sagen er tidligere behandlet på et møde',
    stems: ['behandlet', 'drøftet', 'forelagt'],
    pattern:
      '{sag} (?:blev|er|har været) (?:{måde}|senest |tidligere |første gang )(?:behandlet|drøftet|forelagt) (?:på|i)(?: et)? (?:(?:mødet|møde) i )?(?<body>{navn}) {dato}',
    gives: null,
    example: 'Sagen blev behandlet på møde i Havnerådet den 10. januar 2025.',
    counterExample: 'Sagen blev behandlet hurtigt den 10. januar 2025.',
  },
  {
    id: 'earlier-treated-own',
    kind: 'earlier',
    meaning: 'Organet har selv behandlet sagen før',
    stems: ['behandlede', 'drøftede'],
    pattern:
      '{organ} (?:behandlede|drøftede) (?:{sag}|emnet) (?:på|første gang på|senest på) (?:sit )?(?:mødet|møde) {dato}',
    gives: 'discussed',
    example: 'KKR Fjordlandet drøftede sagen på mødet den 10. januar 2025.',
    counterExample: 'KKR Fjordlandet drøftede sagen indgående.',
  },
  {
    id: 'earlier-approved',
    kind: 'earlier',
    meaning: 'Et andet organ har godkendt det, sagen handler om',
    stems: ['har godkendt', 'har tiltrådt'],
    pattern:
      '^(?!(?:ingen|alle|flere|mange|begge|der|det|den|de|vi|man|som)\\b)(?<body>{navn}) har (?:den (?<date>\\d{1,2}\\. \\p{L}+ \\d{4}) )?(?:godkendt|tiltrådt)\\b',
    gives: 'approved',
    example: 'Havnerådet har godkendt regnskabet.',
    counterExample: 'Ingen har godkendt regnskabet endnu.',
  },
];
