import { statfsSync } from 'node:fs';
import { dirname } from 'node:path';

/** What a file system still takes. */
export interface Room {
  readonly bytes: number;
  /** New files; infinite where the file system sets no limit. */
  readonly files: number;
}

/** The room on the file system of a file's directory; infinite where it cannot be told. Never throws. */
export function roomBeside(file: string): Room {
  try {
    const { bavail, bsize, files, ffree } = statfsSync(dirname(file));
    // A file system that makes its places for files as it needs them says that it has none at all.
    return { bytes: bavail * bsize, files: files === 0 ? Infinity : ffree };
  } catch {
    return { bytes: Infinity, files: Infinity };
  }
}
