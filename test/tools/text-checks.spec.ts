import { Checkout } from './checkout';

describe('the checks that read the files', () => {
  let checkout: Checkout;
  beforeEach(() => (checkout = new Checkout()));
  afterEach(() => checkout.remove());

  it('let a clean checkout pass', () => {
    // Put together here, so that this file itself has nothing that looks like a path of a machine.
    const folder = ['', 'work'].join('/');
    const text = `/** A link such as https://example.org${folder}/1 is no path. */\nexport const a = 1;\n`;
    checkout.write('libs/kernel/src/a.ts', text);
    checkout.write('package-lock.json', '{"packages":{"node_modules/a":{"funding":"https://example.org"}}}');
    expect(checkout.resultOf('checks/names.mjs', 'badNames')).toEqual([]);
    expect(checkout.resultOf('checks/lengths.mjs', 'longFiles')).toEqual([]);
    expect(checkout.resultOf('checks/unfinished.mjs', 'unfinishedWork')).toEqual([]);
    expect(checkout.resultOf('checks/machine-paths.mjs', 'machinePaths')).toEqual([]);
    expect(checkout.resultOf('checks/lock-file.mjs', 'hostsInLockFile')).toEqual([]);
  });

  it('find folders without a topic and barrel files', () => {
    checkout.write('libs/kernel/src/utils/a.ts', '').write('libs/kernel/src/index.ts', '');
    expect(checkout.resultOf('checks/names.mjs', 'badNames')).toEqual([
      'libs/kernel/src/index.ts: a barrel file hides where things are',
      'libs/kernel/src/utils/a.ts: "utils" names no topic',
    ]);
  });

  it('find a file that is too long and a median that is', () => {
    checkout.write('libs/kernel/src/long.ts', '\n'.repeat(401)).write('libs/kernel/src/a.spec.ts', '\n');
    expect(checkout.resultOf('checks/lengths.mjs', 'longFiles')).toEqual([
      'libs/kernel/src/long.ts has 401 lines; at most 400 are allowed',
      'The median file has 401 lines; at most 60 are allowed',
    ]);
  });

  it('find what is left open, left out or silenced without a word', () => {
    const mark = ['TO', 'DO'].join('');
    const lines = [
      `// ${mark} one day`,
      `// ${mark} with #12`,
      ['it', 'only(`x`)'].join('.'),
      ['describe', 'skip(`x`)'].join('.'),
      ['// eslint', 'disable-next-line no-console'].join('-'),
      ['// eslint', 'disable-next-line no-console -- the command line prints'].join('-'),
    ];
    checkout.write('libs/kernel/src/a.ts', lines.join('\n'));
    expect(checkout.resultOf('checks/unfinished.mjs', 'unfinishedWork')).toEqual([
      'libs/kernel/src/a.ts:1: an open end without the number of its issue',
      'libs/kernel/src/a.ts:3: a test that runs alone or not at all',
      'libs/kernel/src/a.ts:4: a test that runs alone or not at all',
      'libs/kernel/src/a.ts:5: a rule is silenced without a reason',
    ]);
  });

  it('find the path of one machine, also where it stands in a document', () => {
    checkout.write('docs/start.md', `Run\n${['', 'home', 'ane', 'sagsgang'].join('/')}\n`);
    expect(checkout.resultOf('checks/machine-paths.mjs', 'machinePaths')).toEqual([
      'docs/start.md:2: a path of one machine',
    ]);
  });

  it('find the host of a registry in the lock file', () => {
    checkout.write('package-lock.json', '{\n"resolved": "https://registry.example.org/a.tgz"\n}');
    expect(checkout.resultOf('checks/lock-file.mjs', 'hostsInLockFile')).toEqual([
      'package-lock.json:2: names the host of a registry',
    ]);
  });
});
