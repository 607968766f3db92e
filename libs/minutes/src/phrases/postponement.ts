import type { PhraseRule } from './rule';

/** A past meeting at which the case was put off: that is told, and not decided. */
const IN_THE_PAST =
  '(?! (?:på|ved|fra) (?:et |det )?(?:sidste |forrige |tidligere |seneste |sit )?(?:\\p{L}+-)?møde(?:t)?(?!.* til (?:mødet|møde|det |næste |kommende |den |d\\.|\\d)))';

/** A target after "til", for verbs that also tell of other moves. */
const TO_A_MEETING =
  'til (?:et |det |behandling på )?(?:(?:senere|næste|kommende|førstkommende|efterfølgende|følgende|ordinære) ){0,2}(?:(?:\\p{L}+[- ]?)?møde(?:t)?\\b|{dato})';

/**
 * Decisions that put the case off. The subject is always the case or its treatment: a deadline that is "udskudt",
 * "udsatte grupper", or a recommendation "at udsætte" is no postponement.
 */
export const POSTPONEMENTS: readonly PhraseRule<'postponed'>[] = [
  {
    id: 'postponed-passive',
    kind: 'postponement',
    meaning: 'Sagen blev udsat',
    stems: ['udsat', 'udsæt', 'udskud', 'udskyd'],
    pattern: `(?<!\\b(?:hvis|såfremt|når|om|hvorvidt|dersom|medmindre|(?:resten|del(?:en)?|dele) af) ){behandling}(?: om [^,.]{1,80}?)?(?:, (?:der|som) [^.;,]{1,120},)? (?:(?:blev|er|bliver)(?: blevet)?,? {måde}(?:(?:ikke )?(?:nået|behandlet|drøftet|fremlagt|præsenteret),? (?:men|og) (?:blev )?{måde})?(?:udsat|udskudt)|(?:(?:blev|er) ikke (?:nået|behandlet),? (?:men|og) )?{måde}(?:udsættes|udskydes))\\b${IN_THE_PAST}`,
    gives: 'postponed',
    example: 'Sagen blev udsat til mødet den 16. maj 2025.',
    counterExample: 'Sagen blev udsat på mødet den 10. januar 2025.',
  },
  {
    id: 'postponed-inverted',
    kind: 'postponement',
    meaning: 'Sagen blev udsat, med omvendt ordstilling',
    stems: ['udsat', 'udsæt', 'udskud', 'udskyd'],
    pattern: `^(?!(?:på|ved|i) (?:sit |det )?(?:sidste|forrige|seneste|tidligere)|(?:på|ved) (?:mødet|møde|KKR-mødet) (?:den |i )|hvis |såfremt |havde )(?:[^.;]{1,160}? )?(?:(?:blev|bliver|er) {behandling},? {måde}(?:udsat|udskudt)|(?:udsættes|udskydes|udsattes) {behandling})\\b${IN_THE_PAST}`,
    gives: 'postponed',
    example: 'Dog udsættes punktet til næste møde.',
    counterExample: 'På sidste møde blev punktet udsat.',
  },
  {
    id: 'postponed-by-body',
    kind: 'postponement',
    meaning: 'Organet udsatte sagen',
    stems: ['udsatte', 'udskød', 'udsætter', 'udskyder', 'udsat', 'udskudt'],
    pattern:
      '{organ}{led}\\b(?:udsatte|udskød|udsætter|udskyder) (?:(?:enstemmigt|herefter|derfor) ){0,2}(?:{behandling}|(?:den|det)(?= (?:til|indtil|på)\\b|[.,]|$))|(?:{man}|^formanden)(?: {led})?\\b(?:udsatte|udskød) {behandling}|\\b(?:udsatte|udskød) {organ} (?:(?:enstemmigt|herefter|derfor) ){0,2}{behandling}|{organ}(?! fra\\b){led}\\bønske(?:de|r) {sag} (?:udsat|udskudt)\\b',
    gives: 'postponed',
    example: 'KKR Fjordlandet drøftede sagen og udsatte den til næste møde.',
    counterExample: 'KKR Fjordlandet drøftede indsatsen for udsatte unge.',
  },
  {
    id: 'postponed-decided-to',
    kind: 'postponement',
    meaning: 'Det blev besluttet at udsætte sagen',
    stems: ['at udsætte', 'at udskyde', 'at overføre', 'at flytte'],
    pattern: `(?:{organ}{led}\\b|{man}(?: {led})?\\b|\\b(?:blev|er) (?:det )?|^)(?:{beslutter}|besluttede {organ}|vedtog {organ}),?(?: (?!ikke\\b)\\p{L}+){0,3}:?,? at (?:(?:udsætte|udskyde) {behandling}|(?:overføre|flytte) {behandling} ${TO_A_MEETING.replace('{dato}', '\\d')})`,
    gives: 'postponed',
    example: 'KKR Fjordlandet besluttede at udsætte sagen til næste møde.',
    counterExample: 'Havnerådet besluttede at udsætte sagen.',
  },
  {
    id: 'postponed-that-clause',
    kind: 'postponement',
    meaning: 'Det blev besluttet, at sagen udsættes',
    stems: ['udsættes', 'udskydes', 'udsat', 'udskudt'],
    pattern:
      '\\b{beslutter}(?: (?!ikke\\b)\\p{L}+){0,3},? at {behandling} (?:{måde}(?:udsættes|udskydes)|skal udsættes|skal udskydes|bliver udsat)\\b',
    gives: 'postponed',
    example: 'Det blev besluttet, at punktet udskydes til efteråret 2025.',
    counterExample: 'Det blev besluttet, at afgiften udskydes.',
  },
  {
    id: 'postponed-moved',
    kind: 'postponement',
    meaning: 'Sagen er flyttet til et senere møde',
    stems: ['overfør', 'flyt', 'rykke', 'skub', 'videreført', 'videreføres'],
    pattern: `(?:{behandling} (?:(?:blev|er|bliver),? {måde}(?:overført|flyttet|rykket|skubbet|videreført)|{måde}(?:overføres|flyttes|rykkes|skubbes|videreføres))|^(?:overført|overføres|flyttes|flyttet)) ${TO_A_MEETING}`,
    gives: 'postponed',
    example: 'Sagen overføres til næste møde.',
    counterExample: 'Sagen overføres til Havnerådet.',
  },
  {
    id: 'postponed-in-abeyance',
    kind: 'postponement',
    meaning: 'Sagen hviler',
    stems: ['i bero'],
    pattern:
      '{behandling} (?:(?:blev|er|bliver),? {måde}(?:stillet|sat)|{måde}(?:stilles|sættes)) i bero\\b|{organ}{led}\\b(?:stillede|satte) {behandling} i bero\\b',
    gives: 'postponed',
    example: 'Sagen stilles i bero, indtil notatet foreligger.',
    counterExample: 'Arbejdet på kajen stilles i bero.',
  },
  {
    id: 'postponed-one-word',
    kind: 'postponement',
    meaning: 'Beslutningen er det ene ord: udsat',
    stems: ['udsat', 'udskudt', 'udsættes', 'udskydes', 'udsættelse', 'udskydelse'],
    pattern:
      '^(?:(?:{behandling}) {måde}(?:udsat|udskudt)|(?:enstemmigt )?(?:udsat|udskudt|udsættes|udskydes)|(?:udsættelse|udskydelse)(?: af {behandling})?)(?: enstemmigt)?(?: (?:til|indtil|på (?!(?:sidste |det )?møde)|efter|i|grundet|pga\\.)| ?[–-] |[.,]|$)',
    gives: 'postponed',
    example: 'Udsat til næste møde.',
    counterExample: 'Udsatte borgere er særligt berørt.',
  },
];

/** Sentences that put the case off where the decision says nothing else of it: beside a decision they promise a return. */
export const PUT_OFF_BY_PROMISE: readonly PhraseRule<'postponed'>[] = [
  {
    id: 'postponed-comes-again',
    kind: 'postponement',
    meaning: 'Sagen kommer igen, og andet er ikke besluttet',
    stems: ['genoptag', 'tages op', 'behandles', 'drøftes', 'forelægges', 'fremlægges', 'sættes på', 'kommer'],
    pattern:
      '^(?:derfor |herefter )?{behandling} (?:(?:genoptages|genbehandles|tages op|behandles|drøftes|forelægges|fremlægges|sættes|kommer)\\b)(?: {led})?\\b(?:igen|på ny|møde(?:t)?|{dato})(?![^.;]* i (?!{organ})\\p{L}+(?:rådet|udvalget|bestyrelsen))',
    gives: 'postponed',
    example: 'Sagen tages op igen på mødet den 16. maj 2025.',
    counterExample: 'Sagen behandles på næste møde i Havnerådet.',
  },
];
