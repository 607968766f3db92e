import { chooseDriver, connect, DRIVERS, usableDrivers } from './driver';

describe('the SQLite driver', () => {
  it('is the one that is asked for', () => {
    expect(chooseDriver({ SAGSGANG_SQLITE: 'libsql' })).toBe('libsql');
    expect(chooseDriver({ SAGSGANG_SQLITE: 'better-sqlite3' })).toBe('better-sqlite3');
  });

  it('is one that can be loaded where none is asked for', () => {
    expect(DRIVERS).toContain(chooseDriver({}));
    expect(chooseDriver({ SAGSGANG_SQLITE: '' })).toBe(chooseDriver({}));
  });

  it('is refused in words where there is no such driver', () => {
    expect(() => chooseDriver({ SAGSGANG_SQLITE: 'oracle' })).toThrow('it may be better-sqlite3 or libsql');
  });

  it('is libsql at least, wherever npm could install anything', () => {
    expect(usableDrivers()).toContain('libsql');
    expect(usableDrivers()[0]).toBe(chooseDriver({}));
  });

  it.each(usableDrivers())('gives rows as arrays, also when a reading is left half-way: %s', (driver) => {
    const connection = connect(driver, ':memory:');
    connection.exec("CREATE TABLE t (a INTEGER, b TEXT); INSERT INTO t VALUES (1, 'æ'), (2, NULL), (3, 'ø')");
    const rows = connection.query('SELECT a, b FROM t ORDER BY a');
    for (const row of rows.iterate()) {
      expect(row).toEqual([1, 'æ']);
      break;
    }
    connection.command('INSERT INTO t VALUES (?, ?)').run(4, 'å');
    expect(rows.all()).toEqual([
      [1, 'æ'],
      [2, null],
      [3, 'ø'],
      [4, 'å'],
    ]);
    expect(connection.query('SELECT a FROM t WHERE a = ?').get(9)).toBeUndefined();
    connection.close();
  });
});
