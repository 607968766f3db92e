import { spawn } from 'node:child_process';
import { root } from '../root.mjs';
import { step } from './step.mjs';

/**
 * Runs npm at the checkout's root, everything it prints going to standard error, and resolves with its exit code.
 * The npm that started this process is used where there is one: another may stand first in the PATH.
 */
export function npm(args) {
  const running = process.env.npm_execpath;
  if (running?.endsWith('npm-cli.js')) return step(running, args);
  return new Promise((resolve, reject) => {
    const child = spawn('npm', args, { cwd: root, stdio: ['ignore', 2, 2], shell: process.platform === 'win32' });
    child.once('error', reject);
    child.once('close', (code, signal) => resolve(code ?? signal));
  });
}
