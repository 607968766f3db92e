import { cpSync, existsSync, mkdtempSync, readdirSync, rmSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { cruise } from 'dependency-cruiser';
import extractOptions from 'dependency-cruiser/config-utl/extract-depcruise-options';
import extractTypeScript from 'dependency-cruiser/config-utl/extract-ts-config';
import { root } from '../root.mjs';

const fixtures = join(root, 'test', 'layers', 'fixtures');
const rulesFile = join(root, '.dependency-cruiser.cjs');

/**
 * Proves each layer rule by a tree of files that breaks it: a rule that never fires protects nothing. Returns one
 * sentence for each rule without a fixture, fixture without a rule, and fixture that fires anything but its own rule.
 */
export async function provenLayers() {
  const rules = createRequire(rulesFile)(rulesFile).forbidden.map(({ name }) => name);
  const proofs = readdirSync(fixtures);
  const problems = [
    ...rules.filter((rule) => !proofs.includes(rule)).map((rule) => `The rule ${rule} has no fixture.`),
    ...proofs.filter((proof) => !rules.includes(proof)).map((proof) => `The fixture ${proof} belongs to no rule.`),
  ];
  for (const rule of rules.filter((name) => proofs.includes(name))) {
    const fired = await rulesFiredBy(rule);
    if (fired.join() !== rule) problems.push(`The fixture ${rule} fires ${fired.join(', ') || 'no rule'}.`);
  }
  return problems;
}

/** The fixture becomes a checkout of its own, so that paths and aliases mean there what they mean in the house. */
async function rulesFiredBy(rule) {
  const house = mkdtempSync(join(tmpdir(), 'layers-'));
  const before = process.cwd();
  try {
    cpSync(join(fixtures, rule), house, { recursive: true });
    for (const file of ['package.json', 'tsconfig.json']) cpSync(join(root, file), join(house, file));
    symlinkSync(join(root, 'node_modules'), join(house, 'node_modules'));
    process.chdir(house);
    return await cruiseHere();
  } finally {
    process.chdir(before);
    rmSync(house, { recursive: true });
  }
}

async function cruiseHere() {
  const folders = ['apps', 'libs', 'test'].filter((folder) => existsSync(folder));
  const options = await extractOptions(rulesFile);
  const { output } = await cruise(folders, options, {}, { tsConfig: extractTypeScript('tsconfig.json') });
  return [...new Set(output.summary.violations.map((violation) => violation.rule.name))].sort();
}
