import type { PhraseRule } from './rule';

/** Which meeting's minutes are put up for approval. */
export const MINUTES_OF: readonly PhraseRule<'minutes-of'>[] = [
  {
    id: 'minutes-of-meeting',
    kind: 'minutes-of',
    meaning: 'Referatet af mødet den …',
    stems: ['referat'],
    pattern: '\\breferat(?:et)? (?:af|fra|for) (?:(?:KKR-)?mødet |møde(?:t)? i {organ} |{organ}s møde )?{dato}',
    gives: 'minutes-of',
    example: 'KKR Fjordlandet godkendte referatet af mødet den 10. januar 2025.',
    counterExample: 'Referatet er udsendt den 17. januar 2025.',
  },
];
