import { execFileSync, spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

const house = join(__dirname, '..', '..');

/** What a finished process left behind. */
export interface Finished {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** A small checkout of its own in which the house's tools run as they do in the real one. Remove it at the end. */
export class Checkout {
  readonly root = mkdtempSync(join(tmpdir(), 'checkout-'));

  /** `parts` are the paths of the house that are copied besides `tools`. */
  constructor(...parts: string[]) {
    for (const part of ['tools', ...parts]) cpSync(join(house, part), join(this.root, part), { recursive: true });
    execFileSync('git', ['init', '-q'], { cwd: this.root });
    this.write('.gitignore', 'node_modules\n.cache\n');
  }

  /** The packages of the house serve here too. */
  withPackages(): this {
    symlinkSync(join(house, 'node_modules'), join(this.root, 'node_modules'));
    return this;
  }

  write(path: string, text: string): this {
    mkdirSync(dirname(join(this.root, path)), { recursive: true });
    writeFileSync(join(this.root, path), text);
    return this;
  }

  /** Runs `node` with these arguments and waits for its end. */
  node(...args: string[]): Finished {
    const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd: this.root, encoding: 'utf8' });
    return { code: status, out: stdout, err: stderr };
  }

  /** Runs `node` with these arguments and does not wait. */
  start(...args: string[]): ChildProcess {
    return this.startIn(process.execPath, ...args);
  }

  /** Runs a command as npm would and does not wait. */
  startIn(command: string, ...args: string[]): ChildProcess {
    const env = { ...process.env, npm_lifecycle_event: 'start' };
    return spawn(command, args, { cwd: this.root, env, stdio: ['ignore', 'pipe', 'pipe'] });
  }

  /** What a function without parameters that a tool exports returns. */
  resultOf(tool: string, name: string): unknown {
    const program = `console.log(JSON.stringify((await import('./tools/${tool}')).${name}()))`;
    const { out, err } = this.node('--input-type=module', '-e', program);
    if (out === '') throw new Error(err);
    return JSON.parse(out);
  }

  remove(): void {
    rmSync(this.root, { recursive: true, force: true });
  }
}

/** Waits for the end of a process that was started. */
export function ended(child: ChildProcess): Promise<Finished> {
  const text = { out: '', err: '' };
  child.stdout?.on('data', (part: Buffer) => (text.out += part.toString()));
  child.stderr?.on('data', (part: Buffer) => (text.err += part.toString()));
  return new Promise((resolve) => child.once('close', (code) => resolve({ code, ...text })));
}
