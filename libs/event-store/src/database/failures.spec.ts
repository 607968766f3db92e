import { StoreUnavailable } from '../errors';
import { mayHaveCommitted, toUnavailable } from './failures';

const failure = (code: string): Error => Object.assign(new Error('words of the driver'), { code });

describe('what went wrong, in words', () => {
  it.each([
    ['SQLITE_FULL', 'disk-full', /disk is full.*free some space/],
    ['ENOSPC', 'disk-full', /disk is full/],
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

describe('a commit that failed', () => {
  it('may have reached the disk only where the disk itself failed', () => {
    expect(mayHaveCommitted(failure('SQLITE_IOERR_FSYNC'))).toBe(true);
    expect(mayHaveCommitted(failure('SQLITE_FULL'))).toBe(false);
    expect(mayHaveCommitted(failure('SQLITE_BUSY'))).toBe(false);
  });
});
