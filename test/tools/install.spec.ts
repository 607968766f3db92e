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
const manifest = (...packages: string[]) =>
  JSON.stringify({
    name: 'house',
    version: '1.0.0',
    dependencies: Object.fromEntries(packages.map((name) => [name, `file:rooms/${name}`])),
  });
const lock = (...packages: string[]) =>
  JSON.stringify({
    name: 'house',
    version: '1.0.0',
    lockfileVersion: 3,
    packages: {
      '': JSON.parse(manifest(...packages)) as unknown,
      ...Object.fromEntries(
        packages.map((name) => [`node_modules/${name}`, { resolved: `rooms/${name}`, link: true }]),
      ),
      ...Object.fromEntries(packages.map((name) => [`rooms/${name}`, { name, version: '1.0.0' }])),
    },
  });

describe('the installation', () => {
  let checkout: Checkout;
  beforeEach(() => {
    checkout = new Checkout().write('package.json', manifest()).write('package-lock.json', lock());
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
    checkout.write('rooms/attic/package.json', JSON.stringify({ name: 'attic', version: '1.0.0' }));
    checkout.write('package.json', manifest('attic')).write('package-lock.json', lock('attic'));
    expect(checkout.node(...install).err).toContain('npm ci');
    expect(existsSync(join(checkout.root, 'node_modules', 'attic'))).toBe(true);
    expect(checkout.node(...install).err).toBe('');
  });

  it('runs again for another version of Node, which could not load what was compiled', () => {
    checkout.node(...install);
    checkout.write('node_modules/.sagsgang-lock', 'a lock file, linux-x64 abi-1\n');
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
    checkout.write('package-lock.json', lock());
    expect(checkout.node(...install).code).toBe(0);
  });
});
