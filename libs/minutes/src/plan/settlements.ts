import type { ItemMatch } from './match-item';
import type { Known } from './known';

/** What a person answered: the item number (or `4.1/2` for a list's second entry) to a case's id, or `new`. */
export type Settlements = ReadonlyMap<string, string>;

/** The answer that was given for an item, where one was. The case's existence is the caller's to check. */
export function settledBy(settlements: Settlements, about: string, known: Known): ItemMatch | undefined {
  const answer = settlements.get(about);
  if (answer === undefined) return undefined;
  if (answer === 'new') return { kind: 'new', note: 'afgjort af sagsbehandleren' };
  const title = known.cases.find((one) => one.caseId === answer)?.title ?? answer;
  return { kind: 'matched', caseId: answer, ground: `afgjort af sagsbehandleren: ${title}` };
}

/** The answers that name a case or an item that does not exist, each told in a sentence. */
export function wrongSettlements(
  settlements: Settlements,
  abouts: readonly string[],
  known: Known,
  /** The cases of the document itself, which an entry of its list may mean. */
  here: ReadonlySet<string | null>,
): string[] {
  const wrong = [...settlements].flatMap(([about, answer]) => {
    if (!abouts.includes(about)) return [`--settle ${about}=…: dokumentet har intet punkt ${about}`];
    if (answer !== 'new' && !here.has(answer) && !known.cases.some((one) => one.caseId === answer)) {
      return [`--settle ${about}=${answer}: der findes ingen sag ${answer}`];
    }
    return [];
  });
  return [...wrong, ...givenTwice(settlements)];
}

/** A case is one item at a meeting; an entry of a list (`4.1/2`) may name it as well. */
function givenTwice(settlements: Settlements): string[] {
  const items = [...settlements].filter(([about, answer]) => answer !== 'new' && !about.includes('/'));
  return items.flatMap(([about, answer], index) => {
    const before = items.slice(0, index).find(([, other]) => other === answer)?.[0];
    if (before === undefined) return [];
    return [`--settle ${before}=${answer} og ${about}=${answer}: en sag er kun ét punkt på et møde`];
  });
}
