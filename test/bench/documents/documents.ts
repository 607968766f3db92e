import { existsSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { ImportRequest } from '@sagsgang/wiring/import-minutes';

const root = join(__dirname, '..', '..', '..');
const samples = join(root, 'libs', 'minutes', 'samples');
const sampleFiles = ['kkr-fjordlandet-2025-03-14.txt', 'kkr-fjordlandet-2025-05-16.txt'];
const realFile = join(root, '..', 'shared', 'minutes', 'kkr-nordjylland-2024-02-09.txt');

/** The real minutes where they lie beside the checkout, else the sample. */
export const REAL_OR_SAMPLE = existsSync(realFile) ? realFile : join(samples, sampleFiles[0]);

/** All minutes there are, in the order in which they are imported: the sample's two meetings, and the real ones. */
export const DOCUMENTS = [
  ...sampleFiles.map((name) => join(samples, name)),
  ...(existsSync(realFile) ? [realFile] : []),
];

export function requestOf(file: string): ImportRequest {
  return { bytes: readFileSync(file), fileName: basename(file), actor: 'bench' };
}
