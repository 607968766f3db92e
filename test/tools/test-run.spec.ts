import { Checkout } from './checkout';

const run = (...patterns: string[]) => [
  '--input-type=module',
  '-e',
  `import { runJest } from './tools/checks/jest.mjs';
   console.log(JSON.stringify(await runJest(${JSON.stringify(patterns)})));`,
];

describe('a run of the tests', () => {
  let checkout: Checkout;
  beforeEach(() => (checkout = new Checkout('jest.config.cjs').withPackages()));
  afterEach(() => checkout.remove());
  const counts = (...patterns: string[]) => {
    const { out } = checkout.node(...run(...patterns));
    return JSON.parse(out.trim().split('\n').at(-1) ?? '') as unknown;
  };

  it('fails where there is no test', () => {
    expect(counts()).toEqual({ passed: 0, failed: 1, skipped: 0 });
  });

  it('counts every test, and a file that cannot run or a test that asserts nothing as a failure', () => {
    const skipped = ['it', "skip('x', () => undefined);"].join('.');
    checkout.write('libs/kernel/src/good.spec.ts', `it('a', () => expect(1).toBe(1));\n${skipped}\n`);
    checkout.write('libs/kernel/src/bad.spec.ts', "it('b', () => expect(1).toBe(2));\nit('c', () => undefined);\n");
    checkout.write('libs/kernel/src/broken.spec.ts', "import './nowhere';\n");
    expect(counts()).toEqual({ passed: 1, failed: 3, skipped: 1 });
  });

  it('is confined to the files that a pattern names', () => {
    checkout.write('libs/kernel/src/good.spec.ts', "it('a', () => expect(1).toBe(1));\n");
    checkout.write('libs/minutes/src/bad.spec.ts', "it('b', () => expect(1).toBe(2));\n");
    expect(counts('libs/kernel')).toEqual({ passed: 1, failed: 0, skipped: 0 });
  });

  it('shows what failed, with the place', () => {
    checkout.write('libs/kernel/src/bad.spec.ts', "it('sagen er lukket', () => expect(1).toBe(2));\n");
    const { out } = checkout.node(...run());
    expect(out).toContain('FAILED libs/kernel/src/bad.spec.ts: 0 of 1 tests');
    expect(out).toContain('sagen er lukket');
    expect(out).toContain('bad.spec.ts:1');
  });
});
