import type { PhraseRule } from './rule';

/** How a decision speaks of the recommendation, whole or point by point. */
export const POINTS: readonly PhraseRule<
  'whole' | 'numbered' | 'others' | 'others-bare' | 'unnumbered' | 'reserved' | 'lead-in'
>[] = [
  {
    id: 'points-whole-recommendation',
    kind: 'point',
    meaning: 'Hele indstillingen er godkendt eller faldet',
    stems: [
      'indstilling',
      'som indstillet',
      'alle punkter',
      'samtlige punkter',
      'godkendt',
      'tiltrådt',
      'vedtaget',
      'forkastet',
    ],
    pattern:
      '\\b(?:godkendte|tiltrådte|vedtog) (?:alle|samtlige) (?:indstillingens )?punkter\\b(?! \\d)|\\b(?:godkendte|tiltrådte|vedtog|fulgte) indstilling(?:en|erne)\\b|\\bindstilling(?:en|erne) (?:blev|er) {måde}(?:ikke )?(?:godkendt|tiltrådt|vedtaget|fulgt|forkastet|afvist)\\b|\\b(?:godkendte|tiltrådte|vedtog|kunne) ikke (?:godkende |tiltræde )?indstilling(?:en|erne)\\b|\\b(?:forkastede|afviste) indstilling(?:en|erne)\\b|\\bsom indstillet\\b|^(?:indstilling(?:en|erne) )?(?:enstemmigt )?(?:ikke )?(?:godkendt|tiltrådt|vedtaget|forkastet)\\b',
    gives: 'whole',
    example: 'KKR Fjordlandet godkendte indstillingen.',
    counterExample: 'KKR Fjordlandet drøftede indstillingen.',
  },
  {
    id: 'points-numbered',
    kind: 'point',
    meaning: 'Sætningen gælder bestemte punkter i indstillingen',
    stems: ['punkt ', 'punkterne ', 'pkt', 'ad ', 'ad. '],
    pattern:
      '\\b(?:indstillingens )?(?:(?:indstillings|del|at-)?punkt(?:erne)?|pkt\\.?|ad\\.?) (?<numbers>\\d{1,2}\\b(?!\\.\\d)(?:(?:, | og | samt | eller |, eller |-| til )\\d{1,2}\\b(?!\\. ?\\p{L}|[./]\\d)){0,9})',
    gives: 'numbered',
    example: 'KKR Fjordlandet godkendte punkt 1 og 3.',
    counterExample: 'KKR Fjordlandet udpegede tre punkter på ruten.',
  },
  {
    id: 'points-others',
    kind: 'point',
    meaning: 'Sætningen gælder de punkter i indstillingen, som ikke er nævnt',
    stems: ['øvrig', 'resterende', 'resten'],
    pattern:
      '(?<!\\b(?:dagsordenens|mødets) )(?:(?:\\b(?:de|alle) (?:(?<before>to|tre|fire|fem|seks) )?|\\bindstillingens |\\b)(?:øvrige|resterende) (?:(?<after>to|tre|fire|fem|seks) )?(?:(?:indstillings|del|at-)?punkter(?:ne)?|dele af indstillingen)|\\b(?:resten|den (?:øvrige|resterende) del) af (?:punkterne|indstillingen|indstillingens punkter|sagen)|\\bindstillingen i øvrigt|\\bi øvrigt indstillingen)\\b(?! (?:på|af|i) (?:dagsordenen|mødet))',
    gives: 'others',
    example: 'KKR Fjordlandet godkendte punkt 1, mens de øvrige punkter blev udsat.',
    counterExample: 'De øvrige punkter på dagsordenen blev nået.',
  },
  {
    id: 'points-others-bare',
    kind: 'point',
    meaning: 'De øvrige punkter, hvor ordet "punkter" er underforstået',
    stems: ['øvrige', 'resten'],
    pattern:
      '^(?:(?:og|men|dog|mens) )?(?:de øvrige|øvrige|resten)(?= (?:blev|bliver|er|udsættes|udskydes|udgår|udgik|godkendes|godkendt|udsat|udskudt|forkastet|afvist)\\b)|(?<=\\b(?:godkendte|tiltrådte|vedtog|afviste|forkastede|udsatte|udskød) )(?:de øvrige|resten)(?= til\\b|[.,;]|$)',
    gives: 'others-bare',
    example: 'Resten udsættes til næste møde.',
    counterExample: 'De øvrige kommuner blev orienteret.',
  },
  {
    id: 'points-unnumbered',
    kind: 'point',
    meaning: 'Et punkt i indstillingen nævnes ved sin plads og ikke ved sit nummer',
    stems: ['punkt'],
    pattern:
      '(?:\\b(?:første|tredje|fjerde|femte|(?:næst)?sidste)(?: (?:to|tre|fire))?|\\b\\d{1,2}\\.) (?:indstillings|del|at-)?punkt(?:er)?\\b(?! (?:på|af|i) (?:dagsordenen|mødet))',
    gives: 'unnumbered',
    example: 'KKR Fjordlandet godkendte indstillingen, idet sidste punkt dog udgår.',
    counterExample: 'Det sidste punkt på dagsordenen blev ikke nået.',
  },
  {
    id: 'points-reserved',
    kind: 'point',
    meaning: 'Der tages et forbehold om et punkt',
    stems: [
      'dog',
      'imidlertid',
      'ikke',
      'afvent',
      'udestår',
      'omskrives',
      'omformuleres',
      'ændres',
      'erstattes',
      'flyttes',
      'slettes',
      'udtages',
      'tages ud',
      'udg',
      'uds',
      'træk',
      'truk',
    ],
    pattern:
      '\\b(?:dog|imidlertid|ikke|afventer|udestår|omskrives|omformuleres|ændres|erstattes|flyttes|slettes|udtages|tages ud|skal udgå|udgår|udgik|udsættes|udskydes|udsat|udsatte|udskød|udskudt|trukket|trækkes)\\b',
    gives: 'reserved',
    example: 'KKR Fjordlandet godkendte indstillingen, idet punkt 3 dog omskrives.',
    counterExample: 'KKR Fjordlandet godkendte indstillingen, idet punkt 3 finansieres af puljen.',
  },
  {
    id: 'points-lead-in',
    kind: 'point',
    meaning: 'Den sætning, som indstillingens punkter følger efter',
    stems: ['indstill'],
    pattern: '\\bindstilles\\b[^.]{0,200}:$|\\bindstilles,? at$',
    gives: 'lead-in',
    example: 'Det indstilles, at KKR Fjordlandet:',
    counterExample: 'Det indstilles, at KKR Fjordlandet godkender budgettet.',
  },
];
