import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { DomainEvent } from '@sagsgang/domain/event-types';
import { importMinutes, type ImportReport } from '../import-minutes';
import type { Installation } from '../installation';
import { sampleFile } from './installations';

const FILE_NAME = 'kkr-fjordlandet-2025-03-14.txt';

/** The stream of a case that the sample opens. */
export const SAMPLE_CASE = 'case-kkr-fjordlandet-2025-03-14-2.2';

/** The sample's bytes, and the name under which they are kept. */
export const SAMPLE_BYTES = readFileSync(sampleFile(FILE_NAME));
export const SAMPLE_SHA256 = createHash('sha256').update(SAMPLE_BYTES).digest('hex');

export const importSample = (installation: Installation): Promise<ImportReport> =>
  importMinutes(installation, { bytes: SAMPLE_BYTES, fileName: FILE_NAME, actor: 'sekretær' });

/** The title of the case, as it was opened: the first text of the log that needs a key of its own. */
export async function titleIn({ store }: Installation): Promise<string> {
  const { events } = await store.readStream(SAMPLE_CASE);
  const opening = (events as readonly DomainEvent[]).find(({ type }) => type === 'CaseOpened');
  return (opening?.data as { readonly title: string }).title;
}
