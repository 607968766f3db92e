import type { PhraseRule } from './rule';

/** Words for what somebody other than the body does who wants something decided. */
const WISHES =
  '(?:foreslog|foreslår|(?:blev|er|bliver|havde|har) (?:\\p{L}+ )?foreslået|ønskede|ønsker|begærede|begærer|anmodede om|anmoder om|bad om|opfordrede til|henstillede(?: til)?|(?:stillede|fremsatte|rejste) (?:\\p{L}+ ){0,2}?\\p{L}*forslag|stemte for(?= at )|talte for|argumenterede for|plæderede for|gik ind for|overvejede)';

/**
 * Sentences in which somebody proposes or wishes. What is proposed is no decision, whatever its words; it becomes one
 * where the text says that it was adopted.
 */
export const MOTIONS: readonly PhraseRule<'wished' | 'named'>[] = [
  {
    id: 'motion-named',
    kind: 'motion',
    meaning: 'Et forslag eller ønske nævnes',
    stems: ['forslag', 'begæring', 'anmodning', 'ønske', 'opfordring'],
    pattern:
      '^(?:et |en |der blev |\\p{L}+s )?(?:\\p{L}*forslag(?:et)?|begæring(?:en)?|anmodning(?:en)?|ønske(?:t)?|opfordring(?:en)?) (?:(?:fra|af) [^,.;]{1,80}? )?om (?<what>(?:at |udsættelse|udskydelse|hjemvisning|tilbagesendelse)[^.;]{0,200}?|udsættelse|udskydelse)(?=,? (?:blev|faldt|fik|opnåede|bortfaldt|kunne|er|var)\\b|\\.?$)',
    gives: 'named',
    example: 'Forslag om at udsætte sagen blev forkastet.',
    counterExample: 'Forslaget blev forkastet.',
  },
  {
    id: 'motion-wished',
    kind: 'motion',
    meaning: 'Nogen foreslog eller ønskede noget',
    stems: [
      'foresl',
      'ønske',
      'begær',
      'anmode',
      'bad om',
      'opfordrede',
      'henstille',
      'forslag',
      ' for ',
      'overvejede',
    ],
    pattern: `^(?!.{0,200}?(?<!\\b(?:for|i|af|fra|til|hos) ){organ}(?! fra\\b){led}\\b${WISHES})(?<before>.{0,300}?)\\b${WISHES}(?!\\b[^ ,])(?<what>.*)$`,
    gives: 'wished',
    example: 'Et mindretal ønskede sagen udsat.',
    counterExample: 'KKR Fjordlandet ønskede sagen udsat.',
  },
];

const PROPOSAL = '(?:\\p{L}*forslaget|ønsket|begæringen|anmodningen|opfordringen|henstillingen)';

/** What became of the proposal before. */
export const FATES: readonly PhraseRule<'adopted' | 'rejected'>[] = [
  {
    id: 'motion-rejected',
    kind: 'motion',
    meaning: 'Forslaget faldt',
    stems: ['ikke', 'forkast', 'nedstemt', 'afvist', 'afslog', 'faldt', 'trukket', 'ingen', 'intet'],
    pattern: `^(?:men |dog )?(?:${PROPOSAL}|hvilket|det|dette|der var)\\b[^.;]{0,80}?\\b(?:ikke|ingen|intet|forkastet|nedstemt|afvist|faldt|bortfaldt|trukket)\\b|{organ}{led}\\b(?:forkastede|afviste|afslog) (?:${PROPOSAL}|det|dette)\\b`,
    gives: 'rejected',
    example: 'Forslaget blev forkastet.',
    counterExample: 'Indstillingen blev forkastet.',
  },
  {
    id: 'motion-adopted',
    kind: 'motion',
    meaning: 'Forslaget blev fulgt',
    stems: [
      'vedtag',
      'tiltråd',
      'godkend',
      'imødek',
      'fulgt',
      'følge',
      'tilslut',
      'besluttet',
      'opbakning',
      'flertal',
      'enig',
    ],
    pattern: `^(?:${PROPOSAL}|hvilket|det|dette)\\b[^.;]{0,60}?\\b(?:vedtaget|tiltrådt|tiltrådte|godkendt|godkendte|imødekommet|imødekom|fulgt|fulgte|taget til følge|tilsluttede|besluttet|vedtog|tilslutning|opbakning|flertal|enighed)\\b(?!,? at\\b)|{organ}{led}\\b(?:tiltrådte|godkendte|imødekom|fulgte|vedtog|tilsluttede sig|bakkede op om) (?:${PROPOSAL}|det|dette)\\b(?! om\\b)|^der var (?:\\p{L}+ )?(?:enighed|tilslutning|flertal|opbakning) (?:herom|hertil|herfor|(?:om|til|for) (?:det|dette|forslaget))\\b`,
    gives: 'adopted',
    example: 'Det blev vedtaget.',
    counterExample: 'Det blev vedtaget, at der nedsættes en arbejdsgruppe.',
  },
];
