import { cpSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { newData, run, type Variables } from '../running-server';

export { cleanUp, newData } from '../running-server';

const SAMPLES = join(__dirname, '..', '..', '..', 'libs', 'minutes', 'samples');

/** The samples: two consecutive meetings of an invented body. */
export const FIRST = join(SAMPLES, 'kkr-fjordlandet-2025-03-14.txt');
export const SECOND = join(SAMPLES, 'kkr-fjordlandet-2025-05-16.txt');

/** How a verb ended. */
export interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
  /** Standard output as the one JSON document that it must be. */
  json<T>(): T;
}

/** Runs `sagsgang` on a data directory as a person would; `input` is typed or piped in. */
export async function sagsgang(
  data: string,
  args: readonly string[],
  variables: Variables = {},
  input = '',
): Promise<Ended> {
  const running = run('sagsgang', [...args, '--data', data], variables);
  running.process.stdin?.end(input);
  const code = await running.ended;
  const out = running.output();
  return { code, out, err: running.errors(), json: <T>() => JSON.parse(out) as T };
}

/** Runs a verb that must succeed. */
export async function succeed(data: string, args: readonly string[]): Promise<Ended> {
  const ended = await sagsgang(data, args);
  if (ended.code !== 0) throw new Error(`sagsgang ${args.join(' ')} ended with ${ended.code}:\n${ended.err}`);
  return ended;
}

/** A data directory with the samples named, each imported by the actor. */
export async function dataWith(files: readonly string[], actor = 'sekretær'): Promise<string> {
  const data = newData();
  for (const file of files) await succeed(data, ['minutes', 'import', file, '--actor', actor]);
  return data;
}

/** A copy of a data directory that a test may break. */
export function copyOf(data: string): string {
  const copy = newData();
  cpSync(data, copy, { recursive: true });
  return copy;
}

/** The text of a sample, to make another document of. */
export const textOf = (file: string): string => readFileSync(file, 'utf8');
