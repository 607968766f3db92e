import type { PhraseRule } from './rule';

/** How a decision speaks of the recommendation, whole or point by point. */
export const POINTS: readonly PhraseRule<'whole' | 'numbered' | 'lead-in'>[] = [
  {
    id: 'points-whole-recommendation',
    kind: 'point',
    meaning: 'Hele indstillingen er godkendt eller faldet',
    stems: ['indstilling', 'som indstillet', 'godkendt', 'tiltrådt', 'vedtaget', 'forkastet'],
    pattern:
      '\\b(?:godkendte|tiltrådte|vedtog|fulgte) indstilling(?:en|erne)\\b|\\bindstilling(?:en|erne) (?:blev|er) {måde}(?:ikke )?(?:godkendt|tiltrådt|vedtaget|fulgt|forkastet|afvist)\\b|\\b(?:godkendte|tiltrådte|vedtog|kunne) ikke (?:godkende |tiltræde )?indstilling(?:en|erne)\\b|\\b(?:forkastede|afviste) indstilling(?:en|erne)\\b|\\bsom indstillet\\b|^(?:indstilling(?:en|erne) )?(?:enstemmigt )?(?:ikke )?(?:godkendt|tiltrådt|vedtaget|forkastet)\\b',
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
