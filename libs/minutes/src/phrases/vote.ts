import type { PhraseRule } from './rule';

const NUMBER = '(?:\\d{1,3}|ingen|en|én|et|ét|to|tre|fire|fem|seks|syv|otte|ni|ti|elleve|tolv)';
const PEOPLE = '(?: medlem(?:mer)?| stemmer?)?';
const PARTIES = '(?: \\([^()]{0,60}\\))?';

/** Sentences that tell how votes fell. */
export const VOTES: readonly PhraseRule<'side' | 'tally'>[] = [
  {
    id: 'vote-all-sides',
    kind: 'vote',
    meaning: 'Alle sider i én sætning, hver med sit tal',
    stems: ['imod'],
    pattern: `^(?:stemmer )?for(?: [^.,:;]{0,60}?)?(?: stemte|:) (?<for>${NUMBER})${PEOPLE}${PARTIES}[,;]? (?:og )?imod(?: stemte|:) (?<against>${NUMBER})${PEOPLE}${PARTIES}(?:[,;]? (?:og |mens )?(?:(?:undlod|hverken for eller imod)(?: stemte|:) (?<abstained>${NUMBER})|(?<abstainers>${NUMBER})${PEOPLE} undlod))?`,
    gives: 'tally',
    example: 'For stemte 9 (A), imod stemte 4 (V), mens 1 undlod at stemme.',
    counterExample: 'For kommunerne er tallet 9, imod 4 i fjor.',
  },
  {
    id: 'vote-side',
    kind: 'vote',
    meaning: 'Hvor mange og hvem der stemte for, imod eller undlod',
    stems: ['stemte', 'undlod', 'for:', 'imod:', 'stemmer'],
    pattern: `^(?:stemmer )?(?<side>for|imod|hverken for eller imod|undlod|blanke stemmer)(?:(?: [^.:;]{0,60}?)? stemte:?|(?: at stemme)?:)(?: (?<count>${NUMBER})\\b)?`,
    gives: 'side',
    example: 'For stemte 9 (A, V).',
    counterExample: 'For kommunerne er tallet 9.',
  },
  {
    id: 'vote-tally',
    kind: 'vote',
    meaning: 'Stemmetallene i én sætning',
    stems: ['stemte'],
    pattern: `\\b(?<for>${NUMBER})${PEOPLE} stemte for(?: [^.,;]{0,60}?)?,? (?:og )?(?<against>${NUMBER})${PEOPLE}(?: stemte)? (?:i)?mod(?:,? (?:og |mens )?(?<abstained>${NUMBER})${PEOPLE} undlod)?`,
    gives: 'tally',
    example: '9 stemte for, 4 imod og 2 undlod.',
    counterExample: '9 havne stemte overens med planen.',
  },
  {
    id: 'vote-against',
    kind: 'vote',
    meaning: 'Vedtaget med et antal stemmer mod et andet',
    stems: ['stemme'],
    pattern: `\\bmed (?=[^.;]{0,30}stemme)(?:stemmerne |stemmetallene )?(?<for>${NUMBER})(?: stemmer)?${PARTIES}(?: for)?(?:,| og| i?mod|-)[ ]?(?<against>${NUMBER})(?: stemmer)?${PARTIES}(?: imod)?(?:,? (?:og |mens )(?<abstained>${NUMBER})${PEOPLE},?(?: der)? undlod)?`,
    gives: 'tally',
    example: 'Forslaget blev vedtaget med 9 stemmer mod 4.',
    counterExample: 'Indkaldelsen stemmer med planen.',
  },
  {
    id: 'vote-abstained',
    kind: 'vote',
    meaning: 'Hvem der undlod at stemme',
    stems: ['undlod'],
    pattern: `^(?:(?<count>${NUMBER})${PEOPLE}|(?<who>[^.;:]{1,200}?)) undlod at stemme\\b`,
    gives: 'side',
    example: '2 undlod at stemme (O).',
    counterExample: 'Øernes Råd undlod at svare.',
  },
  {
    id: 'vote-named',
    kind: 'vote',
    meaning: 'Hvem der stemte for eller imod',
    stems: ['stemte'],
    pattern: `^(?:(?<count>${NUMBER})${PEOPLE}|(?<who>[^.;:]{1,200}?)) stemte (?<side>for|imod)(?: (?:indstillingen|forslaget))?(?=[.]|$)`,
    gives: 'side',
    example: 'Ea Strand (O) stemte imod.',
    counterExample: 'Ea Strand (O) stemte for sit forslag om broen.',
  },
];

/** Words by which a decision speaks of a vote, also where its numbers are not read. */
export const VOTING: readonly PhraseRule<'mention'>[] = [
  {
    id: 'vote-mentioned',
    kind: 'vote',
    meaning: 'Der er tale om en afstemning',
    stems: ['stem'],
    pattern:
      '(?<!uden )\\b(?:afstemning(?:en)?|stemte(?! overens)|(?:blev|er) (?:der )?stemt|stemmerne|stemmer (?:for|imod|mod)|undlod at stemme)\\b',
    gives: 'mention',
    example: 'Forslaget blev sat til afstemning.',
    counterExample: 'Indstillingen blev godkendt uden afstemning.',
  },
];
