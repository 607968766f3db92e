import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The checkout, which is what the builder is handed. */
export const ROOT = join(__dirname, '..', '..');

/** Reads a file of the checkout. */
export const readText = (path: string): string => readFileSync(join(ROOT, path), 'utf8');

/** Whether a path of the checkout is there and reaches the builder. */
export const reachesBuilder = (path: string, ignored = isIgnored()): boolean =>
  existsSync(join(ROOT, path)) && !ignored(path);

/**
 * Tells which paths a .dockerignore keeps from the builder. As with Docker the last line that fits decides, and a line
 * that fits a folder fits all that lies in it.
 */
export function isIgnored(text = readText('.dockerignore')): (path: string) => boolean {
  const rules = text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => ({ keeps: line.startsWith('!'), fits: patternOf(line.replace(/^!/, '')) }));
  return (path) => {
    const last = rules.filter(({ fits }) => fits.test(path)).at(-1);
    return last !== undefined && !last.keeps;
  };
}

function patternOf(line: string): RegExp {
  const escaped = line.replace(/[.+?^${}()|[\]\\]/g, '\\$&');
  const wild = escaped.replace(/\*\*\/|\*/g, (stars) => (stars === '*' ? '[^/]*' : '(?:.*/)?'));
  return new RegExp(`^${wild}(/|$)`);
}
