import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { Checkout, ended } from './checkout';

const settings = ['nest-cli.json', 'tsconfig.json', 'apps/server/tsconfig.app.json', 'apps/cli/tsconfig.app.json'];
const cli = `
import { greeting } from '@sagsgang/kernel/greeting';
console.log(greeting, process.argv.slice(2).join(' '));
process.exitCode = 3;
`;
const server = `
setInterval(() => undefined, 1000);
process.once('SIGTERM', () => {
  console.log('ended');
  process.exit(7);
});
console.log('ready');
`;

jest.setTimeout(120_000);

describe('the programs that npm starts', () => {
  let checkout: Checkout;
  beforeAll(() => {
    checkout = new Checkout('package.json', 'package-lock.json', ...settings).withPackages();
    checkout.write('libs/kernel/src/greeting.ts', "export const greeting = 'goddag';\n");
    checkout.write('libs/kernel/src/text.worker.ts', 'export const idle = true;\n');
    checkout.write('apps/cli/src/main.ts', cli).write('apps/server/src/main.ts', server);
  });
  afterAll(() => checkout.remove());

  it('are built once when two start at once; arguments, exit code and standard output are the program’s own', async () => {
    const both = await Promise.all(['a', 'b'].map((word) => ended(checkout.start('tools/sagsgang.mjs', 'list', word))));
    expect(both.map(({ code, out }) => ({ code, out }))).toEqual([
      { code: 3, out: 'goddag list a\n' },
      { code: 3, out: 'goddag list b\n' },
    ]);
    expect(both.filter(({ err }) => err.includes('Building'))).toHaveLength(1);
    expect(readdirSync(checkout.root).filter((name) => name.startsWith('dist'))).toEqual(['dist']);
  });

  it('bring the workers of the libs with them, though nothing imports those', () => {
    checkout.node('tools/build.mjs');
    expect(existsSync(join(checkout.root, 'dist/libs/kernel/src/text.worker.js'))).toBe(true);
  });

  it('are built again after a change, and not where nothing changed', () => {
    checkout.write('libs/kernel/src/greeting.ts', "export const greeting = 'godaften';\n");
    expect(checkout.node('tools/sagsgang.mjs', 'x').out).toBe('godaften x\n');
    expect(checkout.node('tools/sagsgang.mjs', 'y')).toEqual({ code: 3, out: 'godaften y\n', err: '' });
  });

  it('keep the last build where the next fails, and say what the compiler said', () => {
    checkout.write('libs/kernel/src/greeting.ts', 'export const greeting: number = true;\n');
    const failed = checkout.node('tools/sagsgang.mjs', 'x');
    expect(failed).toMatchObject({ code: 1, out: '' });
    expect(failed.err).toContain('TS2322');
    expect(failed.err.trim().split('\n').at(-1)).toContain('The build failed');
    expect(existsSync(join(checkout.root, 'dist/apps/cli/src/main.js'))).toBe(true);
    checkout.write('libs/kernel/src/greeting.ts', "export const greeting = 'godnat';\n");
    expect(checkout.node('tools/sagsgang.mjs', 'x').out).toBe('godnat x\n');
  });

  it('hear the signals that are sent to the start command', async () => {
    const child = checkout.start('tools/start.mjs');
    const end = ended(child);
    child.stdout?.once('data', () => child.kill('SIGTERM'));
    expect(await end).toMatchObject({ code: 7, out: 'ready\nended\n' });
  });

  it('end with the npm that started them', async () => {
    const shell = checkout.startIn('sh', '-c', 'node tools/start.mjs; true');
    const end = ended(shell);
    shell.stdout?.once('data', () => shell.kill('SIGTERM'));
    // The pipes close only when the server, which holds them as well, is gone.
    expect((await end).out).toBe('ready\nended\n');
  });
});
