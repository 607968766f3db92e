import { REGISTRY } from '../registry';
import type { Table } from '../table';
import { CASE_COLUMN } from './sealed-rows';

/** Ends of names: ids of things, and days. */
const PLAIN_ENDINGS = ['_id', '_on', '_date'];

/** Columns of texts that stay in clear when their case is closed, by the reason. */
const SAFE: Readonly<Record<string, readonly string[]>> = {
  'the secretariat asks for its cases by name; the public view leaves these out of a closed case': [
    ...['cases.caseworkers', 'cases.responsible', 'cases.department'],
    ...['follow_ups.responsible', 'follow_ups.department'],
  ],
  'a number of the journal says nothing of what the case is about': ['cases.journal_number'],
  'the public is shown it': ['access.public_title', 'halts.council'],
  'an id': [
    ...[
      'access.thing',
      'handed_in.ref',
      'case_texts.ref',
      'motions.amends',
      'follow_ups.continues',
      'deadlines.said_by',
    ],
    ...['first_decisions.opened_by', 'first_decisions.treated_by', 'first_decisions.decided_by'],
    ...['first_decisions.decided_with', 'deferrals.ended_by', 'returns.opened_by', 'returns.ended_by'],
    ...['returns.ended_with', 'returns.replaced_by'],
  ],
  'numbers, ids and hashes of documents': [
    'attachments.sha256',
    'presented.presented',
    'sent_cases.presented',
    'items.presented',
  ],
  'the number of an item or of points': [
    ...['history.about_number', 'history.item_number', 'items.number', 'returns.points', 'declared.list'],
    ...['sent_lines.number', 'dispatch_lines.number'],
  ],
  'a day or a time': [
    ...['access.since', 'cases.opened_at', 'case_states.opened_at', 'halts.halted_at', 'told_decisions.since'],
    ...['follow_ups.date', 'awaited.since', 'awaited.until', 'returns.next_from', 'deferrals.since', 'deadlines.date'],
  ],
  'a word of the vocabulary': [
    ...['access.scope', 'case_states.state', 'handed_in.kind', 'case_readiness.lapse', 'case_texts.part'],
    ...['case_material.origin', 'case_links.relation', 'history.concerns', 'history.part'],
    ...['items.listing', 'items.status', 'items.outcomes', 'items.decided_under', 'items.joined_manner', 'items.cause'],
    ...['motions.kind', 'motions.aim', 'motions.outcome', 'statements.kind', 'statements.demanded'],
    ...['outside_decisions.authority', 'outside_decisions.outcomes', 'appropriations.kind', 'tellings.channel'],
    ...['follow_ups.precision', 'follow_ups.recurrence', 'follow_ups.status', 'follow_ups.delay_reason'],
    ...['path_steps.outcome', 'awaited.kind', 'awaited.status', 'deferrals.cause', 'postponements.cause'],
    ...['returns.source', 'returns.cause', 'returns.target_precision', 'returns.place', 'returns.status'],
    ...['returns.recurrence', 'deadlines.precision', 'deadlines.place', 'deadlines.status'],
  ],
};

const safe = Object.values(SAFE).flat();
const ofCases = REGISTRY.tables.filter(({ columns }) => columns.includes(CASE_COLUMN));

const isPlain = (column: string): boolean => PLAIN_ENDINGS.some((ending) => column.endsWith(ending));

/** Its columns of text that nothing encrypts, and whose names do not say that they hold ids or days. */
const textsInClear = ({ name, columns, types, closable = [] }: Table): string[] => {
  const encrypted = new Set(closable.flatMap((each) => each.columns));
  const texts = columns.filter((column) => types[column] === 'text' && !encrypted.has(column) && !isPlain(column));
  return texts.map((column) => `${name}.${column}`);
};

describe('a table with texts of cases', () => {
  it('encrypts each column of text while it is closed, or says why it stays in clear', () => {
    expect(ofCases.flatMap(textsInClear).filter((column) => !safe.includes(column))).toEqual([]);
  });

  it('says it of no column that is encrypted, or that is not there', () => {
    expect(safe.filter((column) => !ofCases.flatMap(textsInClear).includes(column))).toEqual([]);
  });

  it('encrypts nothing that names a row or its case', () => {
    const named = ofCases.map(({ key, closable = [] }) =>
      closable.flatMap(({ columns }) => columns.filter((each) => key.includes(each) || each === CASE_COLUMN)),
    );
    expect(named.flat()).toEqual([]);
  });
});
