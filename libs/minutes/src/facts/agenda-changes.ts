import type { ReadWarning } from '../minutes-document';
import { AGENDA_CHANGES } from '../phrases/agenda-change';
import type { FactContext } from './context';
import type { DecisionSentence } from './decision';

/**
 * What the approval of the agenda says of other items: put off, taken off, moved. It is not told to those items, so a
 * person must look at it.
 */
export function agendaChanges(decision: readonly DecisionSentence[], { book }: FactContext): ReadWarning[] {
  return decision.flatMap(({ full, text, line }) => {
    const match = book.first(AGENDA_CHANGES, full);
    if (match === null) return [];
    const items = match.groups['items'];
    const what = items === undefined ? 'ændrer et punkt' : `siger om punkt ${items}`;
    return [{ line, message: `Godkendelsen af dagsordenen ${what}: "${text}". Det er ikke læst ind på punktet.` }];
  });
}
