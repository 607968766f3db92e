import { StoreUnavailable, type Unavailability } from '../errors';
import { roomBeside, type Room } from './disk-room';

/** The code of SQLite or the operating system by its beginning, the reason, and what to do about it. The first that fits counts. */
const FAILURES: readonly (readonly [code: string, reason: Unavailability, what: string, wayOut: string])[] = [
  ['SQLITE_FULL', 'disk-full', 'the disk is full', 'free some space and try again'],
  ['SQLITE_READONLY', 'read-only', 'it may not be written', 'check the rights on the file and its directory'],
  ['SQLITE_PERM', 'read-only', 'it may not be written', 'check the rights on the file and its directory'],
  ['SQLITE_CANTOPEN', 'cannot-open', 'it cannot be opened', 'check that its directory exists and may be read'],
  ['SQLITE_NOTADB', 'not-a-database', 'it is no database, or its header is damaged', 'restore it from a backup'],
  ['SQLITE_CORRUPT', 'damaged', 'it is damaged', 'restore it from a backup'],
  ['SQLITE_BUSY', 'locked', 'another process keeps it locked', 'try again, or end that process'],
  ['SQLITE_LOCKED', 'locked', 'another process keeps it locked', 'try again, or end that process'],
  ['ENOSPC', 'disk-full', 'the disk is full', 'free some space and try again'],
  ['EDQUOT', 'disk-full', 'the disk is full', 'free some space and try again'],
  ['EACCES', 'read-only', 'it may not be written', 'check the rights on the file and its directory'],
  ['EROFS', 'read-only', 'it lies on a disk that may not be written', 'choose another data directory'],
  ['SQLITE_IOERR', 'input-output', 'it could not be read or written', 'check the disk'],
];

/**
 * An error of a driver or of the operating system, in words that name the file and the way out.
 * @param roomOf looks at the disk that the file lies on
 */
export function toUnavailable(
  error: unknown,
  file: string,
  roomOf: (file: string) => Room = roomBeside,
): StoreUnavailable {
  if (error instanceof StoreUnavailable) return error;
  const { code: given, message } = describe(error);
  const code = isForLackOfRoom(given, () => roomOf(file)) ? 'SQLITE_FULL' : given;
  const failure = FAILURES.find(([known]) => code.startsWith(known));
  if (failure === undefined) return new StoreUnavailable(`${file}: ${message}`, 'other', file);
  const [, reason, what, wayOut] = failure;
  return new StoreUnavailable(`${file}: ${what} (${message}); nothing was written; ${wayOut}`, reason, file);
}

/** What SQLite answers where it could not write; a file that could not be read says nothing about room. */
const NOT_WRITTEN = /^SQLITE_IOERR(?:_(?:WRITE|FSYNC|DIR_FSYNC|TRUNCATE|SHMOPEN|SHMSIZE|SHMMAP|MMAP))?$/;

/** A failed transaction gives back what it had taken, so that a full disk has a little room again when it is asked. */
const LEAST_BYTES = 1024 * 1024;

/**
 * SQLite says that the disk is full only where a page did not fit. Where the memory shared between processes, a sync or
 * a new file found no room it tells of an input-output error, or of a file that cannot be opened.
 */
function isForLackOfRoom(code: string, room: () => Room): boolean {
  if (NOT_WRITTEN.test(code)) return room().bytes < LEAST_BYTES || room().files === 0;
  return code.startsWith('SQLITE_CANTOPEN') && room().files === 0;
}

/** The drivers tell a file that cannot be opened without a code. */
const CANNOT_OPEN = /directory does not exist|Unable to open|unable to open/;

function describe(error: unknown): { code: string; message: string } {
  const message = error instanceof Error ? error.message : String(error);
  const code = (error as { code?: unknown } | null)?.code;
  if (typeof code === 'string' && code !== '') return { code, message };
  return { code: CANNOT_OPEN.test(message) ? 'SQLITE_CANTOPEN' : '', message };
}

/**
 * True where a failed COMMIT may still have reached the disk: a sync that failed says nothing about what was written.
 */
export function mayHaveCommitted(error: unknown): boolean {
  return describe(error).code.startsWith('SQLITE_IOERR');
}
