import type { PhraseRule } from './rule';

/** Sentences that set a deadline or move one. The first rule that gives a date is the one that is quoted. */
export const DEADLINES: readonly PhraseRule<'moved' | 'set'>[] = [
  {
    id: 'deadline-moved',
    kind: 'deadline',
    meaning: 'En frist er flyttet',
    stems: ['frist'],
    pattern:
      '\\b\\p{L}*frist(?:en|erne)?\\b[^.;]{0,80}?\\b(?:udskudt|udsat|flyttet|forlænget|rykket|udskydes|udsættes|flyttes|forlænges|rykkes)\\b(?: fra {fradato})?[^.;]{0,30}? til (?:(?:ved|i|og med) )?{dato}',
    gives: 'moved',
    example: 'Fristen for svar er flyttet til årsskiftet.',
    counterExample: 'Der arbejdes på at få udsat fristen, da den er kort.',
  },
  {
    id: 'deadline-moved-by-somebody',
    kind: 'deadline',
    meaning: 'Nogen har flyttet en frist',
    stems: ['frist'],
    pattern:
      '\\b(?:udskudt|udsat|flyttet|forlænget|rykket|udskød|flyttede|forlængede|rykkede) (?:\\p{L}+ )?\\p{L}*frist(?:en|erne)?\\b(?: fra {fradato})?[^.;]{0,30}? til (?:(?:ved|i|og med) )?{dato}',
    gives: 'moved',
    example: 'Styrelsen har forlænget høringsfristen til den 1. maj 2025.',
    counterExample: 'Kommunerne har bedt om at få flyttet fristen.',
  },
  {
    id: 'deadline-latest',
    kind: 'deadline',
    meaning: 'Noget skal være sket senest en bestemt dag',
    stems: ['senest'],
    pattern: '\\bsenest (?:(?:i|til|ved|med|inden|medio|ultimo) )?{dato}',
    gives: 'set',
    example: 'Bemærkninger sendes senest den 1. april 2025.',
    counterExample: 'Senest er ordningen forlænget frem til 31. december 2025.',
  },
  {
    id: 'deadline-named',
    kind: 'deadline',
    meaning: 'En frist nævnes med sin dato',
    stems: ['frist'],
    pattern:
      '\\b\\p{L}*frist(?:en)?(?: for [^,.;]{1,60}?)?(?: (?:er|bliver|var|udløber|ventes|forventes))?(?: (?:sat|fastsat))?(?: til)? (?:i )?{dato}',
    gives: 'set',
    example: 'Ansøgningsfristen er den 1. april 2025.',
    counterExample: 'Der søges om en længere frist, fordi svar fra den 1. april 2025 mangler.',
  },
  {
    id: 'deadline-before',
    kind: 'deadline',
    meaning: 'Noget skal være sket inden en bestemt dag',
    stems: ['inden'],
    pattern: '\\b(?:skal|bedes|må)\\b[^.;]{0,120}?\\binden (?:udgangen af )?{dato}',
    gives: 'set',
    example: 'Kommunerne skal svare inden den 1. april 2025.',
    counterExample: 'Broen var lukket inden den 1. april 2025.',
  },
];
