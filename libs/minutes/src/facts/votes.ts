import type { ReadWarning, Vote } from '../minutes-document';
import type { PhraseMatch } from '../phrases/phrase-book';
import { VOTES, VOTING } from '../phrases/vote';
import type { FactContext } from './context';
import type { DecisionSentence } from './decision';

const WORDS = 'ingen en to tre fire fem seks syv otte ni ti elleve tolv'.split(' ');
const SUBJECT = /\b(?:afstemning|stemt|stemtes) om (.{3,200}?)[.:]?$/i;

type Side = 'for' | 'against' | 'abstained';
type Open = { -readonly [K in keyof Vote]: K extends 'names' ? Vote['names'][number][] : Vote[K] };

/** The votes of a decision, and the lines of what was not understood of them. */
export interface ReadVotes {
  readonly votes: readonly Vote[];
  readonly warnings: readonly ReadWarning[];
}

/** The votes of a decision. Sentences such as "For stemte …" and "Imod stemte …" that follow each other are one vote. */
export function findVotes(sentences: readonly DecisionSentence[], title: string, context: FactContext): ReadVotes {
  const votes: { readonly vote: Open; readonly line: number }[] = [];
  let subject = title;
  let current: Open | null = null;
  for (const { text, line } of sentences) {
    subject = SUBJECT.exec(text)?.[1]?.trim() ?? subject;
    const match = context.book.first(VOTES, text);
    if (match === null) {
      current = null;
    } else if (match.rule.gives === 'side') {
      if (current === null || hasSide(current, sideOf(match)))
        votes.push({ vote: (current = emptyVote(subject)), line });
      addSide(current, match, text);
    } else {
      votes.push({ vote: tally(match, subject), line });
    }
  }
  const uncounted = votes.filter(({ vote }) => vote.for === null && vote.against === null && vote.abstained === null);
  const warnings = uncounted.map(({ line }) => ({ line, message: 'Der er stemt, men stemmerne er ikke talt op.' }));
  return { votes: votes.map(({ vote }) => vote), warnings: votes.length > 0 ? warnings : unread(sentences, context) };
}

/** The first sentence that speaks of a vote, where none was read. */
function unread(sentences: readonly DecisionSentence[], { book }: FactContext): ReadWarning[] {
  const mention = sentences.find(({ text }) => book.first(VOTING, text) !== null);
  const message = 'Der er tale om en afstemning, men stemmerne er ikke læst.';
  return mention === undefined ? [] : [{ line: mention.line, message }];
}

function hasSide(vote: Open, side: Side): boolean {
  return vote[side] !== null || vote.names.some((named) => named.vote === SAID[side]);
}

const SAID = { for: 'yes', against: 'no', abstained: 'abstain' } as const;

function emptyVote(subject: string): Open {
  return { subject, for: null, against: null, abstained: null, names: [] };
}

function tally({ groups }: PhraseMatch<unknown>, subject: string): Open {
  const vote = emptyVote(subject);
  for (const side of ['for', 'against', 'abstained'] as const) vote[side] = numberOf(groups[side]);
  vote.abstained ??= numberOf(groups['abstainers']);
  return vote;
}

function addSide(vote: Open, match: PhraseMatch<unknown>, text: string): void {
  const side = sideOf(match);
  const names = namesIn(match.groups['who'] ?? listAfter(text.slice(match.end), match.groups['count'] === undefined));
  const counted = names.length > 0 && !names.some((name) => PARTY.test(name)) ? names.length : null;
  vote[side] = numberOf(match.groups['count']) ?? counted;
  vote.names.push(...names.map((name) => ({ name, vote: SAID[side] })));
}

function sideOf({ groups }: PhraseMatch<unknown>): Side {
  const said = groups['side']?.toLowerCase();
  if (said === 'for') return 'for';
  return said === 'imod' ? 'against' : 'abstained';
}

/** The names of those who voted so: what follows a colon, and all that follows where no number stands. */
function listAfter(text: string, withoutNumber: boolean): string {
  return /: ?(.{1,400})$/.exec(text)?.[1] ?? (withoutNumber ? text.trim() : '');
}

/** A party's letter or name: how many it stands for is not said. */
const PARTY =
  /^(?:\p{Lu}{1,3}|Venstre|Socialdemokra\S*|(?:Det )?Konservative.*|Radikale(?: Venstre)?|Enhedslisten|SF|Dansk Folkeparti|Liberal Alliance|Alternativet|Moderaterne|Danmarksdemokraterne|Liste \p{Lu})$/u;

/** Names of at least two words, or parties; apart from each other by commas or "og", what stands in parentheses left out. */
function namesIn(list: string): string[] {
  return list
    .replace(/\([^()]{0,40}\)|\.$/g, '')
    .split(/, ?| og /)
    .map((name) => name.trim())
    .filter((name) => PARTY.test(name) || /^\p{Lu}\S* \S/u.test(name));
}

function numberOf(text: string | undefined): number | null {
  if (text === undefined) return null;
  if (/^\d/.test(text)) return Number(text);
  const word = WORDS.indexOf(text.toLowerCase().replace(/^(?:én|et|ét)$/, 'en'));
  return word === -1 ? null : word;
}
