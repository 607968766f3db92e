import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Checkout, ended } from './checkout';

/** Says "in", waits, says "out", in turn with whoever else runs this. */
const worker = `
  import { appendFileSync } from 'node:fs';
  import { setTimeout as sleep } from 'node:timers/promises';
  import { inTurn } from './tools/prepare/turn.mjs';
  await inTurn(async () => {
    appendFileSync('diary', 'in\\n');
    await sleep(Number(process.argv[2]));
    appendFileSync('diary', 'out\\n');
  });
`;

describe('the turn of those who install or build', () => {
  let checkout: Checkout;
  beforeEach(() => (checkout = new Checkout().write('worker.mjs', worker)));
  afterEach(() => checkout.remove());
  const diary = () => readFileSync(join(checkout.root, 'diary'), 'utf8');

  it('is held by one of several processes at a time, and nothing of it is left', async () => {
    const workers = [1, 2, 3, 4].map(() => checkout.start('worker.mjs', '50'));
    const ends = await Promise.all(workers.map(ended));
    expect(ends.map(({ code }) => code)).toEqual([0, 0, 0, 0]);
    expect(diary()).toBe('in\nout\n'.repeat(4));
    expect(readdirSync(join(checkout.root, '.cache'))).toEqual([]);
  });

  it('passes on when its owner was killed', async () => {
    const owner = checkout.start('worker.mjs', '60000');
    while (!existsSync(join(checkout.root, 'diary'))) await new Promise((resolve) => setTimeout(resolve, 20));
    owner.kill('SIGKILL');
    await ended(owner);
    const next = await ended(checkout.start('worker.mjs', '0'));
    expect(next).toMatchObject({ code: 0, out: '' });
    expect(diary()).toBe('in\nin\nout\n');
  });
});
