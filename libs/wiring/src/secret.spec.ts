import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inspect } from 'node:util';
import { readConfiguration } from './configuration';

const folder = mkdtempSync(join(tmpdir(), 'sagsgang-secrets-'));
afterAll(() => rmSync(folder, { recursive: true }));

function fileWith(text: string): string {
  const file = join(folder, `secret-${text.length}`);
  writeFileSync(file, text);
  return file;
}

/** Every variable that holds a secret, with one that it may hold. */
const SECRETS = [
  ['SAGSGANG_STORE', 'esdb', 'esdb://admin:hemmelig@db:2113?tls=true'],
  ['SAGSGANG_DB', 'database', 'postgres://sagsgang:hemmelig@db:5432/sagsgang'],
  ['SAGSGANG_KEYS', 'keys', 'postgres://sagsgang:hemmelig@db:5432/noegler'],
  ['SAGSGANG_MASTER_KEY', 'masterKey', Buffer.alloc(32, 7).toString('base64')],
] as const;

describe.each(SECRETS)('the secret %s', (name, field, secret) => {
  it('may stand in a file, as containers hand secrets in, with or without a line end', () => {
    for (const end of ['', '\n', '\r\n'])
      expect(readConfiguration({ [`${name}_FILE`]: fileWith(secret + end) })[field]).toBe(secret);
    expect(readConfiguration({ [name]: secret, [`${name}_FILE`]: '' })[field]).toBe(secret);
    expect(readConfiguration({})[field]).toBeNull();
  });

  it('is refused where it is set in both ways, and never repeated', () => {
    const both = (): unknown => readConfiguration({ [name]: secret, [`${name}_FILE`]: fileWith(secret) });
    expect(both).toThrow(`${name} og ${name}_FILE er begge sat; behold kun den ene.`);
    expect(both).not.toThrow(/hemmelig|BwcH/);
  });

  it('is refused in words where its file is not there, is a folder, or is empty', () => {
    const of = (file: string) => (): unknown => readConfiguration({ [`${name}_FILE`]: file });
    expect(of(join(folder, 'intet'))).toThrow(`${name}_FILE: filen ${join(folder, 'intet')} findes ikke`);
    expect(of(folder)).toThrow(/er en mappe/);
    expect(of(fileWith('\n'))).toThrow(/er tom/);
  });

  it('is not repeated where it was put in the place of the name of its file', () => {
    const instead = (): unknown => readConfiguration({ [`${name}_FILE`]: secret });
    expect(instead).toThrow(`${name}_FILE skal være navnet på en fil`);
    expect(instead).toThrow(new RegExp(`hører til i ${name}\\.$`));
    expect(instead).not.toThrow(/hemmelig@|BwcH/);
  });
});

describe('the database of the keys', () => {
  it('is refused where it is the one of the read models and documents, by whatever user', () => {
    const same = (): unknown =>
      readConfiguration({
        SAGSGANG_DB: 'postgres://a:hemmelig@db/x',
        SAGSGANG_KEYS: 'postgres://b:hemmelig@DB:5432/x',
      });
    expect(same).toThrow(/SAGSGANG_KEYS og SAGSGANG_DB er den samme database \(postgres:\/\/DB:5432\/x\)/);
    expect(same).not.toThrow(/hemmelig/);
  });

  it('is refused where it is no database, without repeating it', () => {
    let told: unknown;
    try {
      readConfiguration({ SAGSGANG_KEYS: 'mysql://x:hemmelig@y/z' });
    } catch (error) {
      told = error;
    }
    expect(inspect(told)).toMatch(/SAGSGANG_KEYS: skal skrives som postgres:.*uden den ligger nøglerne i datamappen/);
    expect(inspect(told)).not.toContain('hemmelig');
  });
});
