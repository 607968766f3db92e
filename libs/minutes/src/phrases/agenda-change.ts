import type { PhraseRule } from './rule';

/** How the approval of the agenda speaks of other items; the first rule that fits counts. */
export const AGENDA_CHANGES: readonly PhraseRule<'numbered' | 'named'>[] = [
  {
    id: 'agenda-change-numbered',
    kind: 'procedure',
    meaning: 'Godkendelsen af dagsordenen siger noget om et punkt med nummer',
    stems: ['punkt', 'pkt', 'sag '],
    pattern:
      '\\b(?:(?:dagsordens)?punkt(?:et|erne)?|pkt\\.?|sag) (?:nr\\.? )?(?<items>\\d{1,2}\\b(?:\\.\\d{1,2}\\b){0,2}(?:(?:, | og | samt | eller |-| til )\\d{1,2}\\b(?:\\.\\d{1,2}\\b){0,2}(?!\\. ?\\p{L}|[./]\\d)){0,9})',
    gives: 'numbered',
    example: 'Dagsordenen blev godkendt, idet punkt 2.3 udsættes til næste møde.',
    counterExample: 'Dagsordenen blev godkendt med 14 punkter.',
  },
  {
    id: 'agenda-change-named',
    kind: 'procedure',
    meaning: 'Godkendelsen af dagsordenen ændrer den, uden at der står et nummer',
    stems: [
      'uds',
      'udsk',
      'udg',
      'trukket',
      'trækkes',
      'af dagsordenen',
      'flyt',
      'rykke',
      'bortfald',
      'overfør',
      'tilføj',
      'optag',
      'ændring',
    ],
    pattern:
      '\\b(?:udsættes|udsat|udskydes|udskudt|udsatte|udskød|udgår|udgik|trukket|trækkes|(?:taget|tages) af dagsordenen|flyttes|flyttet|rykkes|rykket|bortfalder|bortfaldt|overføres|overført|tilføjes|tilføjet|optages|optaget|ændring(?:er|en)?)\\b',
    gives: 'named',
    example: 'Dagsordenen blev godkendt, idet sagen om broen udsættes.',
    counterExample: 'Dagsordenen blev godkendt.',
  },
];
