import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** A document of the repository's own sample. */
export interface SampleFile {
  readonly fileName: string;
  readonly bytes: Buffer;
}

/** The minutes of two consecutive meetings of an invented body, in their order. */
const NAMES = ['kkr-fjordlandet-2025-03-14.txt', 'kkr-fjordlandet-2025-05-16.txt'];
const FOLDER = join('libs', 'minutes', 'samples');

/** Reads the sample, which lies beside the sources and is not part of a build. */
export function sampleFiles(): SampleFile[] {
  const folder = join(projectRoot(__dirname), FOLDER);
  return NAMES.map((fileName) => ({ fileName, bytes: readFileSync(join(folder, fileName)) }));
}

/** The project's root lies higher above a built file than above its source. */
function projectRoot(from: string): string {
  if (existsSync(join(from, FOLDER))) return from;
  const above = dirname(from);
  if (above === from) throw new Error(`no folder above ${__dirname} holds ${FOLDER}`);
  return projectRoot(above);
}
