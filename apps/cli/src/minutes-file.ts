import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { MAX_BYTES } from '@sagsgang/minutes/decode';
import { VerbFailed } from './failure';

/** Reads a document's bytes; a file that is far too large is refused before it is read. @throws VerbFailed */
export async function readMinutesFile(file: string): Promise<{ readonly bytes: Buffer; readonly fileName: string }> {
  try {
    const { size } = await stat(file);
    if (size > MAX_BYTES) {
      throw new VerbFailed(
        `${file}: filen fylder ${megabytes(size)} MB, og der læses højst ${megabytes(MAX_BYTES)} MB.`,
      );
    }
    return { bytes: await readFile(file), fileName: basename(file) };
  } catch (error) {
    if (error instanceof VerbFailed) throw error;
    const why = (error as NodeJS.ErrnoException).code === 'ENOENT' ? 'filen findes ikke' : (error as Error).message;
    throw new VerbFailed(`${file}: ${why}.`);
  }
}

const megabytes = (bytes: number): number => Math.ceil(bytes / 1_000_000);
