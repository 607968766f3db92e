import type { AppropriationKind } from '@sagsgang/domain/case/appropriation';
import type { MotionAim, MotionKind, MotionOutcome } from '@sagsgang/domain/case/motion';
import type { Authority, OutsideParticipant } from '@sagsgang/domain/case/outside';
import type { Declarant, StatementKind } from '@sagsgang/domain/case/statement';
import type { Ballot, Vote } from '@sagsgang/domain/vocabulary';

/** What kind of motion it is: `Ændringsforslag`, `Forslag om udsættelse`. */
export function motionWords({ kind, aim }: { readonly kind: MotionKind; readonly aim: MotionAim | null }): string {
  return kind === 'procedural' ? AIM_WORDS[aim ?? 'other'] : KIND_WORDS[kind];
}

const KIND_WORDS = { amendment: 'Ændringsforslag', sub_amendment: 'Underændringsforslag' } as const;

const AIM_WORDS: Readonly<Record<MotionAim, string>> = {
  postpone: 'Forslag om udsættelse',
  refer: 'Forslag om oversendelse',
  send_back: 'Forslag om tilbagesendelse',
  close_debate: 'Forslag om afslutning',
  other: 'Forslag om sagens behandling',
};

export const MOTION_OUTCOME_WORDS: Readonly<Record<MotionOutcome, string>> = {
  adopted: 'vedtaget',
  fallen: 'faldet',
  withdrawn: 'trukket tilbage',
  lapsed: 'bortfaldet',
};

export const BALLOT_WORDS: Readonly<Record<Ballot, string>> = {
  yes: 'for',
  no: 'imod',
  abstain: 'hverken for eller imod',
  absent: 'fraværende',
  recused: 'inhabil',
};

/** The numbers of a vote: ` med 5 for, 2 imod`; nothing where nobody wrote them down. */
export function voteWords(vote: Pick<Vote, 'for' | 'against' | 'abstained'>, before: string): string {
  const numbers = [
    [vote.for, BALLOT_WORDS.yes],
    [vote.against, BALLOT_WORDS.no],
    [vote.abstained, BALLOT_WORDS.abstain],
  ] as const;
  const told = numbers.flatMap(([number, side]) => (number === null ? [] : [`${number} ${side}`]));
  return told.length === 0 ? '' : `${before}${told.join(', ')}`;
}

export const STATEMENT_WORDS: Readonly<Record<StatementKind, string>> = {
  entry: 'Protokoltilførsel',
  dissent: 'Mindretalsudtalelse',
  reservation: 'Forbehold',
};

/** A person with the party, where it is known: `Ellen Prøve (L)`. */
export const named = ({ name, party = null }: Declarant): string => (party === null ? name : `${name} (${party})`);

export const APPROPRIATION_WORDS: Readonly<Record<AppropriationKind, string>> = {
  supplementary: 'Tillægsbevilling',
  capital: 'Anlægsbevilling',
  allocation: 'Rådighedsbeløb',
};

/** An amount as people write it, `1.325.000,50 kr.`; made of the digits, since no division is exact. */
export function kroner(oere: number): string {
  const digits = String(Math.abs(oere)).padStart(3, '0');
  const whole = digits.slice(0, -2).replace(/\B(?=(?:\d{3})+$)/g, '.');
  return `${oere < 0 ? '-' : ''}${whole},${digits.slice(-2)} kr.`;
}

export const AUTHORITY_WORDS: Readonly<Record<Authority, string>> = {
  chair: 'af formanden',
  written_vote: 'ved skriftlig votering',
};

/** Somebody who took part in a decision outside a meeting: `Ellen Prøve (for)`. */
export const tellParticipant = ({ name, vote = null }: OutsideParticipant): string =>
  vote === null ? name : `${name} (${BALLOT_WORDS[vote]})`;
