import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { aggregateOf } from '@sagsgang/domain/aggregates';
import { domainPage } from './domain-page';
import { exampleTowns } from './example-towns';
import type { Town } from './town';

const FILE = join(__dirname, '..', '..', 'docs', 'domain.md');
const HOW_TO =
  'A command does something else than docs/domain.md says: UPDATE_DOMAIN=1 npx jest test/model/domain-page';
const LIVING_MS = 120_000;

let towns: readonly Town[];
beforeAll(() => {
  towns = exampleTowns();
}, LIVING_MS);

it('the towns do every kind of deed, and each is accepted somewhere', () => {
  const accepted = towns.flatMap(({ done }) => done.filter(({ answer }) => answer.events.length > 0));
  // Only the policy that sends it knows which entries it is about.
  const types = new Set([...accepted.map(({ command }) => command.type), 'ReleaseItem']);
  const all = ['case', 'meeting', 'body'].flatMap((category) => aggregateOf(`${category}-1`).commandTypes);
  expect(all.filter((type) => !types.has(type))).toEqual([]);
});

it('docs/domain.md says what can be done, and when', () => {
  const page = domainPage(towns);
  if (process.env['UPDATE_DOMAIN'] === '1') writeFileSync(FILE, page);
  const told = readFileSync(FILE, 'utf8') === page ? '' : HOW_TO;
  expect({ told, page: readFileSync(FILE, 'utf8') }).toEqual({ told: '', page });
});
