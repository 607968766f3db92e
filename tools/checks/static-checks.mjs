import { join } from 'node:path';
import { root } from '../root.mjs';
import { command, programOf } from './command.mjs';
import { longFiles } from './lengths.mjs';
import { hostsInLockFile } from './lock-file.mjs';
import { machinePaths } from './machine-paths.mjs';
import { badNames } from './names.mjs';
import { unfinishedWork } from './unfinished.mjs';

const tool = (script, args) => () => command(script, args);

const reading = (findProblems) => async () => {
  const problems = findProblems();
  return { ok: problems.length === 0, output: problems.join('\n') };
};

const typeArguments = ['-p', 'tsconfig.spec.json', '--pretty', 'false'];

/** Every check of the house that is no test: each has a name and a `run` that resolves with `{ok, output}`. */
export const staticChecks = [
  { name: 'build', run: tool(join(root, 'tools', 'build.mjs'), []) },
  { name: 'lint', run: tool(programOf('eslint', 'bin', 'eslint.js'), ['.', '--max-warnings', '0']) },
  { name: 'types', run: tool(programOf('typescript', 'bin', 'tsc'), typeArguments) },
  { name: 'formatting', run: tool(programOf('prettier', 'bin', 'prettier.cjs'), ['--check', '--cache', '.']) },
  {
    name: 'layers',
    run: tool(programOf('dependency-cruiser', 'bin', 'dependency-cruise.mjs'), ['apps', 'libs', 'test']),
  },
  { name: 'layer proofs', run: tool(join(root, 'tools', 'layers', 'prove.mjs'), []) },
  { name: 'names', run: reading(badNames) },
  { name: 'file lengths', run: reading(longFiles) },
  { name: 'unfinished work', run: reading(unfinishedWork) },
  { name: 'machine paths', run: reading(machinePaths) },
  { name: 'lock file', run: reading(hostsInLockFile) },
];
