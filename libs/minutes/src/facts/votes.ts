import type { Vote } from '../minutes-document';
import type { PhraseMatch } from '../phrases/phrase-book';
import { VOTES } from '../phrases/vote';
import type { FactContext } from './context';
import type { DecisionSentence } from './decision';

const WORDS = 'ingen en to tre fire fem seks syv otte ni ti elleve tolv'.split(' ');
const SUBJECT = /\b(?:afstemning|stemt|stemtes) om (.{3,200}?)[.:]?$/i;

type Side = 'for' | 'against' | 'abstained';
type Open = { -readonly [K in keyof Vote]: K extends 'names' ? Vote['names'][number][] : Vote[K] };

/** The votes of a decision. Sentences such as "For stemte …" and "Imod stemte …" that follow each other are one vote. */
export function findVotes(sentences: readonly DecisionSentence[], title: string, context: FactContext): Vote[] {
  const votes: Open[] = [];
  let subject = title;
  let current: Open | null = null;
  for (const { text } of sentences) {
    subject = SUBJECT.exec(text)?.[1]?.trim() ?? subject;
    const match = context.book.first(VOTES, text);
    if (match === null) {
      current = null;
    } else if (match.rule.gives === 'side') {
      if (current === null || current[sideOf(match)] !== null) votes.push((current = emptyVote(subject)));
      addSide(current, match, text);
    } else {
      votes.push(tally(match, subject));
    }
  }
  return votes;
}

function emptyVote(subject: string): Open {
  return { subject, for: null, against: null, abstained: null, names: [] };
}

function tally({ groups }: PhraseMatch<unknown>, subject: string): Open {
  const vote = emptyVote(subject);
  for (const side of ['for', 'against', 'abstained'] as const) vote[side] = numberOf(groups[side]);
  return vote;
}

function addSide(vote: Open, match: PhraseMatch<unknown>, text: string): void {
  const side = sideOf(match);
  const names = namesIn(match.groups['who'] ?? listAfter(text.slice(match.end)));
  vote[side] = numberOf(match.groups['count']) ?? (names.length > 0 ? names.length : null);
  const said = ({ for: 'yes', against: 'no', abstained: 'abstain' } as const)[side];
  vote.names.push(...names.map((name) => ({ name, vote: said })));
}

function sideOf({ groups }: PhraseMatch<unknown>): Side {
  const said = groups['side']?.toLowerCase();
  if (said === 'for') return 'for';
  return said === 'imod' ? 'against' : 'abstained';
}

/** What follows a colon: the names of those who voted so. */
function listAfter(text: string): string {
  return /: ?(.{3,400})$/.exec(text)?.[1] ?? '';
}

/** Names of at least two words, apart from each other by commas or "og", the parties in parentheses left out. */
function namesIn(list: string): string[] {
  return list
    .replace(/\([^()]{0,40}\)|\.$/g, '')
    .split(/, ?| og /)
    .map((name) => name.trim())
    .filter((name) => /^\p{Lu}\S* \S/u.test(name));
}

function numberOf(text: string | undefined): number | null {
  if (text === undefined) return null;
  if (/^\d/.test(text)) return Number(text);
  const word = WORDS.indexOf(text.toLowerCase().replace('én', 'en'));
  return word === -1 ? null : word;
}
