import { isOwnHost, isOwnOrigin, isPublicHost, isPublicOrigin } from './loopback';

describe('a request to the server on this machine', () => {
  it.each(['127.0.0.1:3000', 'localhost:3000', 'LOCALHOST:3000', '[::1]:3000'])('is answered for %s', (host) => {
    expect(isOwnHost(host, 3000)).toBe(true);
  });

  it.each([
    'attacker.example:3000',
    '127.0.0.1.attacker.example:3000',
    'localhost:3001',
    'localhost',
    'user@localhost:3000',
    'localhost:3000:3000',
    '[::1:3000',
    '',
    undefined,
  ])('is not answered for %s', (host) => {
    expect(isOwnHost(host, 3000)).toBe(false);
  });

  it('needs no port in the name where it is the one that HTTP means', () => {
    expect(isOwnHost('localhost', 80)).toBe(true);
  });

  it.each([
    ['http://localhost:3000', true],
    ['http://127.0.0.1:3000', true],
    ['https://localhost:3000', false],
    ['http://localhost:3001', false],
    ['http://attacker.example', false],
    ['null', false],
    ['', false],
  ])('from a page at %s: %s', (origin, own) => {
    expect(isOwnOrigin(origin, 3000)).toBe(own);
  });
});

describe('a request to the server under a public name', () => {
  const names = ['sager.example.dk', '127.0.0.1:3001'];

  it.each([
    ['sager.example.dk', true],
    ['Sager.Example.DK', true],
    ['127.0.0.1:3001', true],
    ['sager.example.dk:8080', false],
    ['x.sager.example.dk', false],
    [undefined, false],
  ])('%s: %s', (host, named) => expect(isPublicHost(host, names)).toBe(named));

  it.each([
    ['https://sager.example.dk', true],
    ['http://127.0.0.1:3001', true],
    ['https://sager.example.dk.attacker.example', false],
    ['ftp://sager.example.dk', false],
    ['null', false],
  ])('from a page at %s: %s', (origin, named) => expect(isPublicOrigin(origin, names)).toBe(named));
});
