import fc from 'fast-check';
import { checkConnectionString, shownAddress } from './address';

describe('what may be shown of an address', () => {
  it.each([
    ['esdb://127.0.0.1:2113?tls=false', 'esdb://127.0.0.1:2113'],
    ['esdb://admin:kode@log.example:2113', 'esdb://log.example:2113'],
    ['esdb://admin:k@d/e?@a.example,b.example:2114/?tls=true', 'esdb://a.example,b.example:2114'],
    ['esdb+discover://admin:kode@log.example?tls=true', 'esdb+discover://log.example'],
    ['esdb://admin:kode', 'esdb://'],
    ['postgres://admin:kode@db.example/x', 'esdb://db.example'],
  ])('of %s is %s', (address, shown) => {
    expect(shownAddress(address)).toBe(shown);
  });

  it('never holds any of user and password', () => {
    const secret = fc.string({ minLength: 1 }).map((text) => `hemmelig${text}`);
    fc.assert(
      fc.property(secret, secret, fc.constantFrom('', '?tls=false', '/?tls=true'), (user, password, rest) => {
        const shown = shownAddress(`esdb://${user}:${password}@log.example:2113${rest}`);
        expect(shown).toBe('esdb://log.example:2113');
      }),
    );
  });
});

describe('an address', () => {
  it.each([
    'esdb://127.0.0.1:2113?tls=false',
    'esdb+discover://admin:changeit@cluster.example:2113?tls=true&tlsCAFile=ca.crt&nodePreference=leader',
    'esdb://a:1,b:2,c:3?keepAliveInterval=10000&keep-alive-timeout=10000&connectionName=sagsgang',
  ])('is taken: %s', (address) => {
    expect(() => checkConnectionString(address)).not.toThrow();
  });

  it.each([
    ['http://127.0.0.1:2113', /does not begin with esdb/],
    ['esdb://u:x:kode@h?tls=true', /a colon in user or password must be written %3A/],
    ['esdb://u:p@h?tlsVerifyCert=false', /tlsCAFile/],
    ['esdb://u:p@h?throwOnAppendFailure=false', /cannot be chosen/],
    ['esdb://u:p@h?tls=true&tlz=1', /tlz is not one/],
    ['esdb://u:p@h?tlz=1?tls=true', /tlz is not one/],
    ['esdb://u:x?kode=@h', /an option is not one/],
    ['esdb://u:x&kode@h?tls=true', /an option is not one/],
  ])('is refused without its secrets: %s', (address, why) => {
    const refused = expect(() => checkConnectionString(address));
    refused.toThrow(why);
    refused.not.toThrow(/kode/);
  });
});
