import type { Outcome } from '../minutes-document';
import type { PhraseRule } from './rule';

/** Decisions that adopt, adopt in part, or turn down. */
export const APPROVALS: readonly PhraseRule<Outcome>[] = [
  {
    id: 'approved-with-changes',
    kind: 'outcome',
    meaning: 'Godkendt med en ændring',
    stems: ['ændring', 'tilføjelse', 'justering'],
    pattern:
      '\\b(?:godkend(?:te|t|er|e)|tiltråd(?:te|t)|tiltræder|vedt(?:og|aget))\\b(?! ikke){led}\\bmed (?:de |den |følgende |disse |en )?(?:\\p{L}+ ){0,2}(?:ændring(?:er)?|tilføjelse(?:r)?|justering(?:er)?)\\b',
    gives: 'approved_with_changes',
    example: 'KKR Fjordlandet godkendte planen med den ændring, at ruten over øen bevares.',
    counterExample: 'KKR Fjordlandet drøftede de ændringer, som planen medfører.',
  },
  {
    id: 'partly-approved',
    kind: 'outcome',
    meaning: 'Kun en del af indstillingen er godkendt',
    stems: ['delvis', 'en del af', 'dele af', ' kun ', ' alene '],
    pattern:
      '{organ}{led}\\b(?:godkendte|tiltrådte|vedtog) (?:(?:en del|dele) af (?:indstillingen|forslaget)|(?:kun|alene) (?:punkt|pkt))|\\bdelvis(?:t)? (?:godkendt|tiltrådt|vedtaget)\\b|\\b(?:godkendte|tiltrådte|vedtog) (?:(?:indstillingen|forslaget) )?delvis(?:t)?\\b',
    gives: 'partly_approved',
    example: 'Indstillingen blev delvist godkendt.',
    counterExample: 'Udgiften er delvist dækket af tilskud.',
  },
  {
    id: 'approved-by-body',
    kind: 'outcome',
    meaning: 'Organet godkendte',
    stems: ['godkendte', 'tiltrådte', 'vedtog', 'godkender', 'tiltræder'],
    pattern:
      '{organ}{led}\\b(?:godkendte|godkender|tiltrådte|tiltræder|vedtog)\\b(?! (?:dog )?(?:ikke|hverken)\\b)(?!(?: \\p{L}+){0,2},? at (?:{sag}|udsætte|udskyde|overføre|flytte|oversende|henvise|hjemvise|forkaste|afvise)\\b)',
    gives: 'approved',
    example: 'KKR Fjordlandet godkendte indstillingen.',
    counterExample: 'KKR Fjordlandet noterede, at Havnerådet godkendte sin egen plan.',
  },
  {
    id: 'approved-inverted',
    kind: 'outcome',
    meaning: 'Organet godkendte, med omvendt ordstilling',
    stems: ['godkendte', 'tiltrådte', 'vedtog'],
    pattern: '^(?:\\p{L}+ ){1,6}?(?:godkendte|tiltrådte|vedtog) {organ}(?! ikke\\b)',
    gives: 'approved',
    example: 'Herefter godkendte KKR Fjordlandet indstillingen.',
    counterExample: 'Herefter drøftede KKR Fjordlandet, om Øernes Råd godkendte budgettet.',
  },
  {
    id: 'approved-decided-to',
    kind: 'outcome',
    meaning: 'Organet besluttede at godkende',
    stems: ['at godkende', 'at tiltræde', 'at vedtage', 'at følge indstillingen'],
    pattern:
      '\\b(?:besluttede|besluttedes|besluttet|vedtog|vedtaget|enedes om|enige om|enighed om|tilslutning til)\\b,?(?: (?!ikke\\b)\\p{L}+)?:?,? at (?:godkende|tiltræde|vedtage|følge indstillingen)\\b',
    gives: 'approved',
    example: 'KKR Fjordlandet besluttede enstemmigt at godkende budgettet.',
    counterExample: 'KKR Fjordlandet blev bedt om at godkende budgettet til sommer.',
  },
  {
    id: 'approved-support',
    kind: 'outcome',
    meaning: 'Organet sluttede op om indstillingen',
    stems: ['bakkede op', 'tilsluttede sig', 'gav sin tilslutning'],
    pattern:
      '{organ}{led}\\b(?:bakkede op om|tilsluttede sig|gav sin tilslutning til) (?:indstillingen|forslaget|oplægget|planen)\\b',
    gives: 'approved',
    example: 'KKR Fjordlandet tilsluttede sig indstillingen.',
    counterExample: 'KKR Fjordlandet hørte, at Havnerådet bakkede op om forslaget.',
  },
  {
    id: 'approved-resolved',
    kind: 'outcome',
    meaning: 'Organet besluttede noget, der ikke har en regel for sig',
    stems: ['besluttede'],
    pattern:
      '{organ}{led}\\bbesluttede(?: enstemmigt)?,? at (?!(?:ikke|der ikke|{sag}|udsætte|udskyde|sende|oversende|henvise|videresende|fremsende|forkaste|afvise|afslå|tage|drøfte|vælge|udpege|anbefale|indstille|hjemvise)\\b)',
    gives: 'approved',
    example: 'KKR Fjordlandet besluttede, at der nedsættes en arbejdsgruppe.',
    counterExample: 'KKR Fjordlandet besluttede at udsætte sagen.',
  },
  {
    id: 'approved-passive',
    kind: 'outcome',
    meaning: 'Indstillingen, dagsordenen eller referatet blev godkendt',
    stems: ['godkendt', 'tiltrådt', 'vedtaget', 'fulgt'],
    pattern:
      '^(?:\\p{L}+ ){0,2}?{emne} (?:blev|er|bliver|blev derfor) {måde}(?:godkendt|tiltrådt|vedtaget|fulgt)\\b(?! af\\b)',
    gives: 'approved',
    example: 'Indstillingen blev enstemmigt godkendt.',
    counterExample: 'Indstillingen blev ikke godkendt.',
  },
  {
    id: 'approved-one-word',
    kind: 'outcome',
    meaning: 'Beslutningen er det ene ord: godkendt',
    stems: ['godkendt', 'godkendes', 'tiltrådt', 'tiltrædes', 'vedtaget'],
    pattern:
      '^(?:indstillingen |forslaget |punktet |sagen |enstemmigt ){0,2}(?:godkendt|tiltrådt|vedtaget|godkendtes|tiltrådtes|vedtoges|godkendes|tiltrædes)(?: enstemmigt| som indstillet)?(?: med (?:\\d|stemme)|[.,]|$)',
    gives: 'approved',
    example: 'Godkendt som indstillet.',
    counterExample: 'Godkendt af Havnerådet i fjor, men ikke her.',
  },
  {
    id: 'rejected-by-body',
    kind: 'outcome',
    meaning: 'Organet sagde nej',
    stems: ['ikke', 'hverken', 'forkast', 'afvis', 'afslog'],
    pattern:
      '{organ}{led}\\b(?:godkendte|tiltrådte|vedtog) (?:dog )?(?:ikke|hverken)\\b|{organ}{led}\\bkunne ikke (?:godkende|tiltræde|vedtage|tilslutte sig)\\b|{organ}{led}\\b(?:forkastede|afviste|afslog)\\b|\\bbesluttede,? at (?:forkaste|afvise|afslå)\\b',
    gives: 'rejected',
    example: 'KKR Fjordlandet kunne ikke godkende indstillingen.',
    counterExample: 'KKR Fjordlandet bemærkede, at Øernes Råd afviste forslaget i januar.',
  },
  {
    id: 'rejected-passive',
    kind: 'outcome',
    meaning: 'Indstillingen faldt',
    stems: ['ikke', 'hverken', 'forkastet', 'afvist', 'faldt', 'bortfaldt'],
    pattern:
      '^hverken (?:punkt|pkt|{emne})[^.;]{0,60} (?:godkendt|tiltrådt|vedtaget)\\b|^{emne} (?:forkastet|afvist|ikke godkendt)\\b|{emne} (?:blev|er) (?:ikke (?:godkendt|tiltrådt|vedtaget)|{måde}(?:forkastet|afvist))\\b|^(?:forkastet|afvist|ikke godkendt)\\b|^{emne} faldt\\b',
    gives: 'rejected',
    example: 'Forslaget blev forkastet.',
    counterExample: 'Forslaget er ikke drøftet med havnene.',
  },
];
