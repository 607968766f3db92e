import { spawn } from 'node:child_process';
import { root } from '../root.mjs';

/**
 * Runs a Node script at the checkout's root and resolves with its exit code. Whatever it prints goes to standard
 * error. The wait is asynchronous, because the turn that is held meanwhile must show that its owner lives.
 */
export function step(script, args) {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [script, ...args], { cwd: root, stdio: ['ignore', 2, 2] });
    child.once('error', reject);
    child.once('close', (code, signal) => resolve(code ?? signal));
  });
}
