import type { PhraseRule } from './rule';

const NUMBER = '(?:\\d{1,3}|ingen|en|én|to|tre|fire|fem|seks|syv|otte|ni|ti|elleve|tolv)';

/** Sentences that tell how votes fell. */
export const VOTES: readonly PhraseRule<'side' | 'tally'>[] = [
  {
    id: 'vote-side',
    kind: 'vote',
    meaning: 'Hvor mange og hvem der stemte for, imod eller undlod',
    stems: ['stemte', 'undlod'],
    pattern: `^(?<side>for|imod|hverken for eller imod)(?: [^.:;]{0,60}?)? stemte:? (?<count>${NUMBER})?`,
    gives: 'side',
    example: 'For stemte 9 (A, V).',
    counterExample: 'For kommunerne er tallet 9.',
  },
  {
    id: 'vote-tally',
    kind: 'vote',
    meaning: 'Stemmetallene i én sætning',
    stems: ['stemte'],
    pattern: `\\b(?<for>${NUMBER})(?: medlemmer)? stemte for(?: [^.,;]{0,60}?)?,? (?:og )?(?<against>${NUMBER})(?: medlemmer)?(?: stemte)? (?:i)?mod(?:,? (?:og |mens )?(?<abstained>${NUMBER})(?: medlemmer)? undlod)?`,
    gives: 'tally',
    example: '9 stemte for, 4 imod og 2 undlod.',
    counterExample: '9 havne stemte overens med planen.',
  },
  {
    id: 'vote-against',
    kind: 'vote',
    meaning: 'Vedtaget med et antal stemmer mod et andet',
    stems: ['stemmer'],
    pattern: `\\bmed (?<for>${NUMBER}) stemmer (?:for )?(?:og |i?mod )(?<against>${NUMBER})(?: imod| stemmer imod| stemmer)?\\b`,
    gives: 'tally',
    example: 'Forslaget blev vedtaget med 9 stemmer mod 4.',
    counterExample: 'Indkaldelsen stemmer med planen.',
  },
  {
    id: 'vote-abstained',
    kind: 'vote',
    meaning: 'Hvem der undlod at stemme',
    stems: ['undlod'],
    pattern: `^(?<count>${NUMBER})? ?(?:[^.;]{0,80}?)\\bundlod at stemme\\b`,
    gives: 'side',
    example: '2 undlod at stemme (O).',
    counterExample: 'Øernes Råd undlod at svare.',
  },
  {
    id: 'vote-named',
    kind: 'vote',
    meaning: 'Hvem der stemte for eller imod',
    stems: ['stemte'],
    pattern: `^(?:(?<count>${NUMBER})(?: medlemmer)?|(?<who>[^.;:]{3,200}?)) stemte (?<side>for|imod)(?: (?:indstillingen|forslaget))?(?=[.]|$)`,
    gives: 'side',
    example: 'Ea Strand (O) stemte imod.',
    counterExample: 'Ea Strand (O) stemte for sit forslag om broen.',
  },
];
