import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { EVENT_TYPES } from '@sagsgang/domain/event-types';
import { TELLINGS } from './case-history/project';
import { READ_MODELS } from './read-models';

const FILE = join(__dirname, '..', 'READS.md');

/** The history tells every event there is, so it stands behind none of them. */
const readersOf = (type: string): string =>
  READ_MODELS.filter((model) => model.projections.some(({ on }) => on[type] !== undefined))
    .map(({ name }) => name)
    .join(', ') || 'none';

const page = (): string =>
  [
    '# Which read model reads which event',
    '',
    'Written by `UPDATE_READS=1 npx jest libs/read-models/src/reads`, and checked there.',
    `\`case-history\` tells all ${Object.keys(EVENT_TYPES).length} types; the others read:`,
    '',
    ...Object.keys(EVENT_TYPES).map((type) => `- ${type}: ${readersOf(type)}`),
    '',
  ].join('\n');

it('READS.md says which read model reads which event', () => {
  if (process.env['UPDATE_READS'] === '1') writeFileSync(FILE, page());
  expect(readFileSync(FILE, 'utf8')).toBe(page());
});

it('the history tells every event that the log can hold', () => {
  expect(Object.keys(TELLINGS).sort()).toEqual(Object.keys(EVENT_TYPES).sort());
});
