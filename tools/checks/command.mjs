import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { root } from '../root.mjs';

const living = new Set();

for (const signal of ['SIGINT', 'SIGTERM']) {
  process.once(signal, () => {
    for (const child of living) killGroup(child);
    process.exit(130);
  });
}

/** The path of a package's program, to be run by this very Node. */
export function programOf(...parts) {
  return join(root, 'node_modules', ...parts);
}

/**
 * Runs a Node script at the checkout's root and resolves with `{ok, output}`, where `output` is all that it printed
 * (nothing where `show` passes it on at once). After `limitMinutes` it is stopped with everything that it started.
 */
export function command(script, args, { limitMinutes = 8, show = false } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [script, ...args], {
      cwd: root,
      detached: true,
      stdio: ['ignore', show ? 'inherit' : 'pipe', show ? 'inherit' : 'pipe'],
      env: { ...process.env, FORCE_COLOR: '0', NO_COLOR: '1' },
    });
    living.add(child);
    const parts = [];
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', (part) => parts.push(part));
    const limit = setTimeout(() => {
      parts.push(Buffer.from(`Stopped after ${limitMinutes} minutes.\n`));
      killGroup(child);
    }, limitMinutes * 60_000);
    child.once('error', reject);
    child.once('close', (code) => {
      clearTimeout(limit);
      living.delete(child);
      resolve({ ok: code === 0, output: Buffer.concat(parts).toString('utf8') });
    });
  });
}

/** A test may have started servers; the whole group goes, and a group that is gone already is no failure. */
function killGroup(child) {
  try {
    process.kill(-child.pid, 'SIGKILL');
  } catch (error) {
    if (error.code !== 'ESRCH') throw error;
  }
}
