import { isPostgres, isSameDatabase, shownDatabase } from './address';

describe('the address of a database', () => {
  it.each(['postgres://localhost/sagsgang', 'postgresql://u:p@db:5433/x?sslmode=require', 'postgres:///x?host=/run'])(
    '%s is one',
    (url) => expect(isPostgres(url)).toBe(true),
  );

  it.each(['', 'sagsgang', 'mysql://localhost/x', 'postgres://u:p@host:port/x'])('%j is none', (url) =>
    expect(isPostgres(url)).toBe(false),
  );

  it('is shown without user, password and options', () => {
    expect(shownDatabase('postgres://hans:hemmelig@db.example:6432/sager?password=ogs%C3%A5')).toBe(
      'postgres://db.example:6432/sager',
    );
    expect(shownDatabase('postgres://hans:hemmelig@db.example/sager')).toBe('postgres://db.example:5432/sager');
    expect(shownDatabase('postgres:///sager?host=/run/postgresql')).toBe('postgres:///run/postgresql:5432/sager');
  });

  it('is told to be the same in other words, whoever asks', () => {
    const same = ['postgres://a:b@db.example/x', 'postgresql://c@DB.example:5432/x?sslmode=require'] as const;
    expect(isSameDatabase(...same)).toBe(true);
    expect(isSameDatabase('postgres://127.0.0.1/x', 'postgres://localhost/x')).toBe(true);
    for (const other of ['postgres://db.example/y', 'postgres://db.example:5433/x', 'postgres://db2.example/x'])
      expect(isSameDatabase(same[0], other)).toBe(false);
  });
});
