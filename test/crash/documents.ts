import { readFileSync } from 'node:fs';
import { importMinutes, type ImportReport } from '@sagsgang/wiring/import-minutes';
import type { Installation } from '@sagsgang/wiring/installation';
import { sampleFile } from '@sagsgang/wiring/testing/installations';

export const FIRST = 'kkr-fjordlandet-2025-03-14.txt';
export const SECOND = 'kkr-fjordlandet-2025-05-16.txt';

/** Imports a sample within this process. */
export function importSample(installation: Installation, name: string): Promise<ImportReport> {
  return importMinutes(installation, { bytes: readFileSync(sampleFile(name)), fileName: name, actor: 'sekretær' });
}
