import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { Checkout } from './checkout';

const rulesAndProofs = ['.dependency-cruiser.cjs', 'package.json', 'tsconfig.json', 'test/layers/fixtures'];

jest.setTimeout(120_000);

describe('the proofs of the layer rules', () => {
  let checkout: Checkout;
  beforeEach(() => (checkout = new Checkout(...rulesAndProofs).withPackages()));
  afterEach(() => checkout.remove());

  it('stand for every rule of the house', () => {
    const { code, out } = checkout.node('tools/layers/prove.mjs');
    expect(out).toBe('');
    expect(code).toBe(0);
  });

  it('tell a rule without a fixture, a fixture without a rule, and a fixture that fires nothing', () => {
    rmSync(join(checkout.root, 'test/layers/fixtures/no-circular-imports'), { recursive: true });
    checkout.write('test/layers/fixtures/no-such-rule/libs/kernel/src/a.ts', '');
    checkout.write('test/layers/fixtures/kernel-imports-nothing/libs/kernel/src/clock.ts', 'export const a = 1;\n');
    const { code, out } = checkout.node('tools/layers/prove.mjs');
    expect(out.trim().split('\n')).toEqual([
      'The rule no-circular-imports has no fixture.',
      'The fixture no-such-rule belongs to no rule.',
      'The fixture kernel-imports-nothing fires no rule.',
    ]);
    expect(code).toBe(1);
  });

  it('tell a fixture that breaks another rule as well', () => {
    const both = "import { join } from 'node:path';\nimport { a } from './nowhere';\n\nexport const b = join(a);\n";
    checkout.write('test/layers/fixtures/kernel-imports-nothing/libs/kernel/src/clock.ts', both);
    expect(checkout.node('tools/layers/prove.mjs').out).toBe(
      'The fixture kernel-imports-nothing fires imports-resolve, kernel-imports-nothing.\n',
    );
  });
});
