import { knows, sameTitle, wordsOf, yearsDisagree, type Words } from './kinship';

/** A case that an entry of the list "Sager til næste møde" might mean. */
export interface Candidate {
  readonly caseId: string;
  /** How a caseworker knows it: its item number at this meeting, else its id. */
  readonly label: string;
  readonly title: string;
  /** The sentences in which it was promised to come back. */
  readonly quotes: readonly string[];
  readonly text: string;
  /** It was postponed or promised, so that an entry is to be expected. */
  readonly awaited: boolean;
}

export type DeclaredMatch =
  | { readonly kind: 'matched'; readonly caseId: string; readonly ground: string }
  | { readonly kind: 'none' }
  | { readonly kind: 'unsettled'; readonly candidates: readonly Candidate[] };

/** What a word is worth by where it stands, the best place first: title, the sentence that promised, text. */
const WEIGHTS = { title: 1, quote: 0.9, text: 0.5 } as const;
/** Half of the words must be found for a match, and the runner-up must lie clearly behind. */
const ENOUGH = 0.5;
const CLEARLY = 0.15;

/** Finds the case that an entry means: by title, by the promise, by the text; never by journal number. */
export function matchDeclared(title: string, candidates: readonly Candidate[]): DeclaredMatch {
  const awaited = candidates.filter((candidate) => candidate.awaited);
  const exact = candidates.filter((candidate) => sameTitle(candidate.title, title));
  if (exact.length === 1 && exact[0] !== undefined) {
    return { kind: 'matched', caseId: exact[0].caseId, ground: `samme titel som ${exact[0].label}` };
  }
  if (exact.length > 1) return { kind: 'unsettled', candidates: exact };
  return best(title, awaited);
}

function best(title: string, candidates: readonly Candidate[]): DeclaredMatch {
  const words = wordsOf(title);
  const scored = candidates
    .map((candidate) => ({ candidate, score: score(words, candidate) }))
    .filter(({ score: value }) => value >= ENOUGH)
    .sort((a, b) => b.score - a.score);
  const [first, second] = scored;
  if (first === undefined) return { kind: 'none' };
  if (second !== undefined && first.score - second.score < CLEARLY) {
    const close = scored.filter(({ score: value }) => first.score - value < CLEARLY);
    return { kind: 'unsettled', candidates: close.map(({ candidate }) => candidate) };
  }
  const { candidate } = first;
  return { kind: 'matched', caseId: candidate.caseId, ground: groundOf(words, candidate) };
}

function score(words: Words, candidate: Candidate): number {
  const title = wordsOf(candidate.title);
  if (yearsDisagree(words, title)) return 0;
  const quotes = wordsOf(candidate.quotes.join(' '));
  const text = wordsOf(candidate.text);
  const places = [
    [title, WEIGHTS.title],
    [quotes, WEIGHTS.quote],
    [text, WEIGHTS.text],
  ] as const;
  const worth = (stem: string): number => places.find(([where]) => knows(where, stem))?.[1] ?? 0;
  const total = words.stems.reduce((sum, stem) => sum + worth(stem), 0);
  return words.stems.length === 0 ? 0 : total / words.stems.length;
}

function groundOf(words: Words, candidate: Candidate): string {
  const title = wordsOf(candidate.title);
  const inTitle = words.stems.filter((stem) => knows(title, stem));
  const year = [...words.years].find((value) => title.years.has(value));
  const shared = [
    ...inTitle.map((stem) => `»${words.words.get(stem) ?? stem}«`),
    ...(year === undefined ? [] : [year]),
  ].join(', ');
  return shared === ''
    ? `ordene genfindes i teksten til ${candidate.label}, som er lovet genfremlagt`
    : `fælles ord med ${candidate.label} (${shared}), som er lovet genfremlagt`;
}
