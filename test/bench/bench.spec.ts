import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { NO_POSTGRES } from '../postgres-server/server';
import { atLeast, atMost, type Figures } from './figure';
import { tableOf } from './table';

const program = join(__dirname, '..', '..', 'tools', 'bench.mjs');
const env = { ...process.env, SAGSGANG_BENCH_SCALE: '0.003', SAGSGANG_BENCH_ROUNDS: '1' };

jest.setTimeout(300_000);

const ON_POSTGRES = [
  'postgres-projecting-events-per-second',
  'postgres-projecting-against-bare-inserts',
  'take-over-by-the-standby',
  'lag-at-200-commands-a-second',
];

describe('npm run bench', () => {
  it('prints with --json nothing but one object of named figures, whatever the machine is worth', async () => {
    const { stdout } = await promisify(execFile)(process.execPath, [program, '--json'], { env });
    const figures = JSON.parse(stdout) as Figures;
    expect(Object.keys(figures)).toEqual([
      'command-against-bare-transaction',
      'command-against-bare-transaction-behind-hop',
      'commands-in-flight-against-sequential',
      'esdb-appends-against-bare-client',
      'esdb-appends-in-flight-against-bare-client',
      'esdb-catch-up-against-bare-subscription',
      'projecting-events-per-second',
      'projecting-against-bare-inserts',
      'replay-against-select-and-parse',
      'past-case-history',
      'past-list-page',
      'past-count',
      'minutes-to-history',
      'memory-growth-while-replaying',
      ...(NO_POSTGRES === null ? ON_POSTGRES : []),
    ]);
    for (const { value, unit, goal, bound, met } of Object.values(figures)) {
      expect([typeof value, typeof unit, typeof goal, typeof met]).toEqual(['number', 'string', 'number', 'boolean']);
      // The value that is shown is rounded: at the goal itself either answer may be right.
      if (value !== goal) expect(met).toBe(bound === 'at least' ? value > goal : value < goal);
    }
    const mix = figures['projecting-events-per-second'].detail['perMille'] as Readonly<Record<string, number>>;
    expect(mix['CaseOpened']).toBeGreaterThan(0);
    expect(mix['DecisionRecorded']).toBeGreaterThan(0);
  });

  it('has a line a figure for people, with what was measured below', () => {
    const table = tableOf({ 'page-of-a-list': atMost(1.7, 1.2345, 'x', { pages: 3 }), rate: atLeast(5, 4, '/s', {}) });
    expect(table.split('\n')).toEqual([
      'page-of-a-list  1.23 x  at most 1.7  met',
      'rate            4 /s    at least 5   MISSED',
      '',
      'page-of-a-list: {"pages":3}',
      'rate: {}',
    ]);
  });
});
