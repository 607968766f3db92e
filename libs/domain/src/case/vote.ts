import { fault, textFault, TITLE_MAX, wordFault, wordingFault, type Fault } from '../checks';
import { BALLOTS, type Ballot, type NamedVote, type Vote } from '../vocabulary';

/** How a vote fell, whatever it was about. */
export type Count = Omit<Vote, 'subject'>;

/** What is wrong with a vote. @param field where it stands in the command, such as `votes.0` */
export function voteFaults(vote: Vote, field: string): readonly Fault[] {
  return [textFault(vote.subject, `${field}.subject`), ...countFaults(vote, field)];
}

/** What is wrong with how a vote fell. @param field where it stands in the command */
export function countFaults(count: Count, field: string): readonly Fault[] {
  const numbers = [
    ['for', count.for],
    ['against', count.against],
    ['abstained', count.abstained],
  ] as const;
  return [
    ...numbers.map(([name, number]) => numberFault(number, `${field}.${name}`)),
    ...ballotFaults(count.names, `${field}.names`),
  ];
}

/** What is wrong with the persons of a vote. @param field where their list stands in the command */
export function ballotFaults(names: readonly NamedVote[], field: string): readonly Fault[] {
  return names.flatMap(({ name, vote, group }, i) => [
    wordingFault(name, `${field}.${i}.name`, 'Navnet', TITLE_MAX),
    wordFault(vote, BALLOTS, `${field}.${i}.vote`),
    textFault(group, `${field}.${i}.group`, TITLE_MAX),
  ]);
}

/** Somebody who would have voted twice in the same vote. */
export function repeatedNameFault(names: readonly { readonly name: string }[], field: string): Fault {
  const index = names.findIndex(({ name }, at) => names.slice(0, at).some((other) => other.name === name));
  const repeated = names[index];
  if (repeated === undefined) return undefined;
  const message = `${repeated.name} står to gange i den samme afstemning; skriv navnene, så de kan skelnes.`;
  return fault('name-twice', message, `${field}.${index}.name`);
}

/** More names than votes: some names may be missing from a count, but none can be too many. */
export function namesFault(count: Count, field: string): Fault {
  const sides = [
    ['yes', count.for, 'for'],
    ['no', count.against, 'imod'],
    ['abstain', count.abstained, 'hverken for eller imod'],
  ] as const;
  const wrong = sides.find(([ballot, number]) => number !== null && named(count.names, ballot) > number);
  if (wrong === undefined) return undefined;
  const [ballot, number, side] = wrong;
  const message = `Af de navngivne stemte ${named(count.names, ballot)} ${side}, men stemmetallet er ${number}; ret tallet eller navnene.`;
  return fault('more-names-than-votes', message, `${field}.names`);
}

/** How many voted that way: the number that was told, else the names, where there are any. */
export function votesCast(count: Count, ballot: 'yes' | 'no'): number | null {
  const told = ballot === 'yes' ? count.for : count.against;
  return told ?? (count.names.length > 0 ? named(count.names, ballot) : null);
}

const named = (names: readonly NamedVote[], ballot: Ballot): number =>
  names.filter(({ vote }) => vote === ballot).length;

function numberFault(count: number | null, field: string): Fault {
  if (count === null || (Number.isSafeInteger(count) && count >= 0)) return undefined;
  return fault('no-such-count', 'Et stemmetal skal være et helt tal fra 0.', field);
}
