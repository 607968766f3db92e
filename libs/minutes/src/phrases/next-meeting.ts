import type { PhraseRule } from './rule';

/** Sentences that name the date of the body's own next meeting. */
export const NEXT_MEETINGS: readonly PhraseRule<'next-meeting'>[] = [
  {
    id: 'next-meeting-held',
    kind: 'next-meeting',
    meaning: 'Næste møde afholdes den …',
    stems: ['møde'],
    pattern:
      '\\bnæste (?:ordinære )?(?:KKR-)?møde(?: i {organ})? (?:er|afholdes|holdes|finder sted|bliver|er planlagt til|er fastsat til)\\b[^.;,]{0,40}? {dato}',
    gives: 'next-meeting',
    example: 'Næste møde i KKR Fjordlandet afholdes den 16. maj 2025.',
    counterExample: 'Næste møde i Havnerådet afholdes den 16. maj 2025.',
  },
  {
    id: 'next-meeting-in-passing',
    kind: 'next-meeting',
    meaning: 'Næste møde nævnes med sin dato',
    stems: ['møde'],
    pattern: '\\bnæste (?:ordinære )?(?:KKR-møde|møde i {organ}),? {dato}',
    gives: 'next-meeting',
    example: 'Sagen er udsat til næste KKR-møde den 16. maj 2025.',
    counterExample: 'Gruppen mødes næste gang den 16. maj 2025.',
  },
];
