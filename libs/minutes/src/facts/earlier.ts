import { readDanishDate } from '../dates/danish-date';
import type { EarlierTreatment } from '../minutes-document';
import { EARLIER_TREATMENTS } from '../phrases/earlier';
import type { FactContext, Statement } from './context';

/** Treatments before this meeting, in reading order. A treatment on a later day is a plan and no treatment. */
export function findEarlier(statements: readonly Statement[], context: FactContext): EarlierTreatment[] {
  const found: EarlierTreatment[] = [];
  for (const statement of statements) {
    if (statement.section !== 'background' && statement.section !== 'presentation') continue;
    const treatment = inStatement(statement, context);
    if (treatment !== null) found.push(treatment);
  }
  return found;
}

function inStatement({ text, section, line }: Statement, context: FactContext): EarlierTreatment | null {
  const match = context.book.first(EARLIER_TREATMENTS, text);
  if (match === null) return null;
  const named = match.groups['body'];
  const body = named === undefined ? context.body : named.replace(/[’']?s møde$/, '');
  const written = match.groups['date'];
  const date = written === undefined ? null : (readDanishDate(written, null)?.date ?? null);
  if (body === null || !/^\p{Lu}/u.test(body) || /møde/i.test(body) || (written !== undefined && date === null))
    return null;
  if (date !== null && context.meetingDate !== null && date >= context.meetingDate) return null;
  return { body, date, outcome: match.rule.gives, quote: text, section, line, rule: match.rule.id };
}
