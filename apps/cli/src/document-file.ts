import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { VerbFailed } from './failure';

/** Reads a document's bytes; a file that is far too large is refused before it is read. @throws VerbFailed, FileError */
export async function readDocumentFile(
  file: string,
  maxBytes: number,
): Promise<{ readonly bytes: Buffer; readonly fileName: string }> {
  const found = await stat(file);
  if (found.isDirectory()) throw new VerbFailed(`${file}: det er en mappe; skriv navnet på en fil.`);
  if (found.size > maxBytes) {
    throw new VerbFailed(
      `${file}: filen fylder ${megabytes(found.size)} MB, og der læses højst ${megabytes(maxBytes)} MB.`,
    );
  }
  return { bytes: await readFile(file), fileName: basename(file) };
}

const megabytes = (bytes: number): number => Math.ceil(bytes / 1_000_000);
