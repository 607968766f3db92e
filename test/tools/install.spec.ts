import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Checkout } from './checkout';

const install = [
  '--input-type=module',
  '-e',
  `import { ensureInstalled } from './tools/prepare/install.mjs';
   import { orRefuse } from './tools/prepare/refusal.mjs';
   await orRefuse(ensureInstalled);`,
];
const manifest = (version: string) => JSON.stringify({ name: 'empty', version });
const lock = (version: string) =>
  JSON.stringify({ name: 'empty', version, lockfileVersion: 3, packages: { '': { name: 'empty', version } } });

describe('the installation', () => {
  let checkout: Checkout;
  beforeEach(() => {
    checkout = new Checkout().write('package.json', manifest('1.0.0')).write('package-lock.json', lock('1.0.0'));
  });
  afterEach(() => checkout.remove());

  it('runs once, says which SQLite driver serves, and leaves standard output alone', () => {
    const first = checkout.node(...install);
    expect(first).toMatchObject({ code: 0, out: '' });
    expect(first.err).toContain('npm ci');
    expect(first.err).toContain('libsql');
    expect(checkout.node(...install)).toEqual({ code: 0, out: '', err: '' });
  });

  it('runs again when the lock file has changed', () => {
    checkout.node(...install);
    checkout.write('package.json', manifest('1.0.1')).write('package-lock.json', lock('1.0.1'));
    expect(checkout.node(...install).err).toContain('npm ci');
  });

  it('takes over what somebody has installed by hand', () => {
    checkout.write('node_modules/.package-lock.json', JSON.stringify({ packages: {} }));
    expect(checkout.node(...install).err).not.toContain('npm ci');
    expect(existsSync(join(checkout.root, 'node_modules', '.sagsgang-lock'))).toBe(true);
  });

  it('refuses in a sentence where npm fails, and tries again the next time', () => {
    checkout.write('package-lock.json', 'no lock file');
    const failed = checkout.node(...install);
    expect(failed).toMatchObject({ code: 1, out: '' });
    expect(failed.err.trim().split('\n').at(-1)).toContain('could not be installed');
    checkout.write('package-lock.json', lock('1.0.0'));
    expect(checkout.node(...install).code).toBe(0);
  });
});
