import { Checkout } from './checkout';

const check = (version: string) => [
  '--input-type=module',
  '-e',
  `import { checkNodeVersion } from './tools/prepare/node-version.mjs';
   import { orRefuse } from './tools/prepare/refusal.mjs';
   await orRefuse(async () => checkNodeVersion('${version}'));`,
];

describe('the version of Node', () => {
  let checkout: Checkout;
  beforeAll(() => (checkout = new Checkout()));
  afterAll(() => checkout.remove());

  it.each(['20.19.0', '20.20.2', '22.0.0', '24.1.0'])('%s does', (version) => {
    expect(checkout.node(...check(version))).toEqual({ code: 0, out: '', err: '' });
  });

  it.each(['18.20.1', '20.18.3'])('%s is refused in one sentence', (version) => {
    const { code, err } = checkout.node(...check(version));
    expect(code).toBe(1);
    expect(err).toMatch(new RegExp(`^Sagsgang needs Node 20\\.19 or newer, and this is Node ${version}\\..*\\n$`));
  });
});
