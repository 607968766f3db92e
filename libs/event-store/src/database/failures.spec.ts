import { StoreUnavailable } from '../errors';
import { roomBeside, type Room } from './disk-room';
import { mayHaveCommitted, toUnavailable } from './failures';

const failure = (code: string): Error => Object.assign(new Error('words of the driver'), { code });

describe('what went wrong, in words', () => {
  it.each([
    ['SQLITE_FULL', 'disk-full', /disk is full.*free some space/],
    ['ENOSPC', 'disk-full', /disk is full/],
    ['EDQUOT', 'disk-full', /disk is full/],
    ['SQLITE_READONLY_DBMOVED', 'read-only', /may not be written/],
    ['SQLITE_CANTOPEN', 'cannot-open', /cannot be opened/],
    ['SQLITE_CORRUPT_VTAB', 'damaged', /damaged.*backup/],
    ['SQLITE_BUSY_SNAPSHOT', 'locked', /another process/],
    ['SQLITE_IOERR_READ', 'input-output', /check the disk/],
    ['SOMETHING_ELSE', 'other', /words of the driver/],
  ])('%s is %s, with the file and the way out', (code, reason, words) => {
    const told = toUnavailable(failure(code), 'data/events.sqlite');
    expect(told).toMatchObject({ reason, file: 'data/events.sqlite', advice: 'same-request' });
    expect(told.message).toMatch(words);
    expect(told.message).toContain('data/events.sqlite');
  });

  it('stays what it is where it is in words already', () => {
    const told = new StoreUnavailable('closed', 'closed');
    expect(toUnavailable(told, 'data/events.sqlite')).toBe(told);
  });

  it('takes a value that is no error', () => {
    expect(toUnavailable('odd', 'f').message).toBe('f: odd');
    expect(toUnavailable(null, 'f').message).toBe('f: null');
  });
});

describe('a disk that SQLite calls faulty', () => {
  const MIB = 1024 * 1024;
  const reasonOf = (code: string, room: Room): string => toUnavailable(failure(code), 'f', () => room).reason;

  it.each([
    ['SQLITE_IOERR_WRITE', { bytes: 0, files: 9 }],
    ['SQLITE_IOERR_SHMSIZE', { bytes: MIB - 1, files: 9 }],
    ['SQLITE_IOERR_FSYNC', { bytes: 0, files: 9 }],
    ['SQLITE_IOERR', { bytes: 0, files: 9 }],
    ['SQLITE_IOERR_SHMOPEN', { bytes: 99 * MIB, files: 0 }],
    ['SQLITE_CANTOPEN', { bytes: 99 * MIB, files: 0 }],
  ])('is full where it cannot be written and has no room: %s, %p', (code, room) => {
    expect(reasonOf(code, room)).toBe('disk-full');
  });

  it.each([
    ['SQLITE_IOERR_WRITE', { bytes: MIB, files: 9 }, 'input-output'],
    ['SQLITE_IOERR_READ', { bytes: 0, files: 0 }, 'input-output'],
    ['SQLITE_CANTOPEN', { bytes: 0, files: 9 }, 'cannot-open'],
    ['SQLITE_CORRUPT', { bytes: 0, files: 0 }, 'damaged'],
  ])('is not full where it has room or was only read: %s, %p', (code, room, reason) => {
    expect(reasonOf(code, room)).toBe(reason);
  });

  it('is asked for its room, which is unknown where there is no such place', () => {
    expect(roomBeside(__filename).bytes).toBeGreaterThan(0);
    expect(roomBeside('/no/such/place/f')).toEqual({ bytes: Infinity, files: Infinity });
  });
});

describe('a commit that failed', () => {
  it('may have reached the disk only where the disk itself failed', () => {
    expect(mayHaveCommitted(failure('SQLITE_IOERR_FSYNC'))).toBe(true);
    expect(mayHaveCommitted(failure('SQLITE_FULL'))).toBe(false);
    expect(mayHaveCommitted(failure('SQLITE_BUSY'))).toBe(false);
  });
});
