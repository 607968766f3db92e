import { unknownVariables } from './unknown-variables';

describe('a variable that is misspelt', () => {
  it('is named, and what it holds is not', () => {
    const told = unknownVariables({
      SAGSGANG_KEY: 'postgres://x:hemmelig@y/z',
      SAGSGANG_DB: 'x',
      PORT: '1',
      HOME: '/',
    });
    expect(told).toEqual([expect.stringMatching(/^Variablen SAGSGANG_KEY findes ikke/)]);
    expect(told.join()).not.toContain('hemmelig');
  });

  it('is none of those that README names', () => {
    const names = ['STORE', 'DB', 'KEYS', 'MASTER_KEY'].flatMap((name) => [name, `${name}_FILE`]);
    const others = ['DATA', 'HOST', 'PUBLIC_HOSTS', 'MAX_LAG', 'SAMPLE', 'LOG', 'SQLITE', 'TEST_ESDB', 'VERSION'];
    const env = Object.fromEntries([...names, ...others].map((name) => [`SAGSGANG_${name}`, 'x']));
    expect(unknownVariables(env)).toEqual([]);
  });
});
