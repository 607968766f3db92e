import { DATE_PATTERN } from '../dates/danish-date';
import { LETTERS } from '../text/letters';

const WORD = `[${LETTERS}0-9]`;

/** Between letters and other characters; JavaScript's own `\\b` does not know "æ", "ø" and "å". */
const BOUNDARY = `(?:(?<=${WORD})(?!${WORD})|(?<!${WORD})(?=${WORD}))`;

/** A stretch of the same clause: it does not run into "at …", "som …" or another subordinate clause. */
const CLAUSE = '(?:(?!,? (?:at|som|der|hvor|hvis|når|fordi|idet|mens) ).){0,160}?';

/** How something was done: an adverb, or who wished or voted so. Never a denial, and never another body. */
const MANNER = [
  'enstemmigt|herefter|hermed|derefter|derfor|dermed|også|nu|endeligt|endelig|således|imidlertid|dog|altså|efterfølgende|foreløbigt|kort|i enighed|uden afstemning',
  'på (?:[^,.;]{1,60} )?(?:forslag|opfordring|ønske|anmodning|foranledning|indstilling)(?: (?:af|fra) [^,.;]{1,60}?)?',
  'efter (?:(?:en|kort|længere|fornyet|\\p{L}+s) ){0,3}(?:drøftelse|debat|afstemning|ønske|anmodning|opfordring|forslag|aftale)(?: (?:af|fra|med|om) [^,.;]{1,60}?)?',
  'med (?:\\d{1,3}|et|stort|stemmerne|flertal|alle) [^,.;]{0,60}?(?:stemmer|flertal|mod \\d{1,3}|imod)',
  'af (?:formanden|mødelederen|tidsmæssige årsager|hensyn til [^,.;]{1,60}?)',
  '(?:på grund af|grundet|pga\\.) [^,.;]{1,60}?',
].join('|');

/** Nouns that stand for the treatment of the case; "af" and "om" may say of what. */
const TREATMENT =
  '(?:behandling(?:en)?|drøftelse(?:n)?|afgørelse(?:n)?|beslutning(?:en)?|stillingtagen|godkendelse(?:n)?)(?: (?:af|om|til|i) (?!(?:(?:de|indstillingens) )?(?:øvrige|resterende) punkter|(?:punkt(?:erne)?|pkt\\.?) \\d)[^,.;]{1,80}?)?';

const FIXED: Readonly<Record<string, string>> = {
  /** The item under treatment, as minutes speak of it. */
  sag: '\\b(?:sagen|punktet|dagsordenspunktet|behandlingen af (?:sagen|punktet)|sagens behandling|beslutningen|stillingtagen til sagen|sagen om [^,.]{1,80}?)',
  /** What is put to the body. */
  emne: '\\b(?:indstilling(?:en|erne)|dagsorden(?:en)?|referatet|sagen|punktet|forslaget)',
  /** What can be put off: the item, what is put to the body, the treatment. */
  behandling: `\\b(?:sagen|punktet|dagsordenspunktet|sagens behandling|(?:(?:sin|den|selve|endelig) )?${TREATMENT}|sagen om [^,.]{1,80}?|indstilling(?:en|erne)|forslaget|denne sag|dette punkt)`,
  /** Words of deciding, after a body or without one. */
  beslutter:
    '(?:besluttede(?:s)?|besluttet|vedtog(?:es)?|vedtaget|aftalte(?:s)?|aftalt|enedes om|enige om|enighed om|tilslutning til|opbakning til|flertal for|valgte|godkendte|tiltrådte|tilsluttede sig|bakkede op om)',
  /** Who or what decides, other than by the body's name: nobody is named, or a majority is. */
  man: '(?:^(?:herefter |derfor |derefter |dog )?(?:det|der|man|mødet|et (?:enigt|flertal)|flertallet|besluttet|vedtaget|aftalt)\\b)',
  led: CLAUSE,
  /** Words between an auxiliary and its participle. */
  måde: `(?:(?:${MANNER}),? ){0,3}`,
  dato: `(?:den )?(?<date>${DATE_PATTERN})`,
  fradato: `(?:den )?(?<from>${DATE_PATTERN})`,
  betingelse:
    '(?<condition>(?:når|hvis|såfremt|forudsat,? at|under forudsætning af,? at|betinget af,? at) [^,;()]{3,200}?)(?=[,;()]|\\.?$)',
  /** A name of up to eight words; whether it begins with a capital is asked by who uses it, for case is ignored here. */
  navn: '[\\p{L}\\p{N}’\\-]+(?: [\\p{L}\\p{N}’\\-]+){0,7}?',
  /** Who gets something: up to where the name ends. */
  modtager: '(?<recipient>[^,.;:()]{2,80}?)(?= (?:med|til|for|inden|der|som|og|samt|hvor|om)\\b|[,.;:()]|$)',
};

/**
 * Turns a rule's pattern into a regular expression for the minutes of one body. Unicode's letter classes are written out
 * for the letters that occur, for ignoring case in them makes compiling a hundred patterns take a second.
 */
export function compilePattern(pattern: string, body: string | null): RegExp {
  const names = namesOf(body).join('|');
  const own = { ...FIXED, organ: `\\b(?:${names})\\b`, organs: `\\b(?:${names})[’´']?s\\b` };
  const filled = pattern.replace(/\{(\p{L}+)\}/gu, (whole, name: string) => own[name as keyof typeof own] ?? whole);
  return new RegExp(withLetters(filled.replaceAll('\\b', BOUNDARY)), 'i');
}

function withLetters(pattern: string): string {
  let inClass = false;
  return pattern.replace(/\\p\{(L|N)\}|\\.|[[\]]/g, (token, kind?: string) => {
    if (token === '[') inClass = true;
    if (token === ']') inClass = false;
    if (kind === undefined) return token;
    const letters = kind === 'L' ? LETTERS : '0-9';
    return inClass ? letters : `[${letters}]`;
  });
}

/** The names under which minutes speak of their own body: its full name, its kind of body, "forsamlingen". */
function namesOf(body: string | null): string[] {
  const names = ['forsamlingen', 'medlemmerne', 'udvalget'];
  if (body !== null) {
    names.unshift(escape(body));
    if (/^KKR /i.test(body)) names.push("KKR(?:[’´']?et)?", 'kommunekontaktrådet');
    for (const [word, definite] of KINDS) if (word.test(body)) names.push(definite);
  }
  return names;
}

const KINDS: readonly (readonly [RegExp, string])[] = [
  [/byråd/i, 'byrådet'],
  [/regionsråd/i, 'regionsrådet'],
  [/kommunalbestyrelse/i, 'kommunalbestyrelsen'],
  [/bestyrelse/i, 'bestyrelsen'],
  [/råd\b/i, 'rådet'],
];

/** A backslash is in no body's name; it would meet the placeholders' own. */
function escape(text: string): string {
  return text.replace(/\\/g, '.').replace(/[*+?^${}()|[\]]/g, '\\$&');
}
