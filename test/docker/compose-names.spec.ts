import { composeText, ownServices, readCompose } from './compose';
import { deadNames } from './compose-names';
import { openDoors } from './confinement';

const changed = (words: RegExp, instead: string): string => {
  const text = composeText();
  if (!words.test(text)) throw new Error(`the compose file has nothing like ${words}`);
  return text.replace(words, instead);
};

describe('what the compose file names', () => {
  it('is there: services, paths, programs, variables, secrets, networks and volumes', () => {
    expect(deadNames(readCompose())).toEqual([]);
  });

  it('starts a log, a database, two servers and two projectors', () => {
    const compose = readCompose();
    const images = Object.values(compose.services).map(({ image = '' }) => image.replace(/:.*$/, ''));
    expect(images).toEqual(expect.arrayContaining(['eventstore/eventstore', 'postgres']));
    const started = ownServices(compose).filter(([, { profiles }]) => profiles === undefined);
    expect(started.map(([, { command }]) => command?.at(-1))).toEqual([
      ...Array<string>(2).fill('dist/apps/server/src/main.js'),
      ...Array<string>(2).fill('dist/apps/server/src/projector.js'),
    ]);
  });

  it.each([
    ['a service to wait for', /eventstoredb:\n {6}condition/, 'store:\n      condition', 'server-1 waits for store, which is no service'], // prettier-ignore
    ['a health check', /healthcheck:\n {6}# By TCP/, 'x-healthcheck:\n      # By TCP', 'server-1 waits for postgres, which has no health check'], // prettier-ignore
    ['a program', /apps\/server\/src\/projector/, 'apps/server/src/projecting', '../apps/server/src/projecting.ts is no file of the house'], // prettier-ignore
    ['a Dockerfile', /docker\/Dockerfile/, 'docker/Containerfile', '../docker/Containerfile is no file of the house'], // prettier-ignore
    ['a file that is mounted', /source: .*/, 'source: ./postgres/init.sh', './postgres/init.sh is no file of the house'], // prettier-ignore
    ['a variable of the program', /SAGSGANG_LOG:/, 'SAGSGANG_LOGS:', 'no program reads SAGSGANG_LOGS'],
    ['a variable of the operator', /\$\{SAGSGANG_LOG:/, '${SAGSGANG_LEVEL:', 'docker/README.md does not tell SAGSGANG_LEVEL'], // prettier-ignore
    ['a secret’s file', /file: .*master_key/, 'file: ./secrets/key', 'docker/prepare.sh does not make ./secrets/key'],
    ['a secret’s grant', /secrets: \[store_url, /, 'secrets: [', 'server-1 reads the secret store_url, which it is not given'], // prettier-ignore
    ['a secret', /secrets: \[store_url/, 'secrets: [log_url', 'log_url is no secret'],
    ['a network', /networks: \[log\]/, 'networks: [logs]', 'logs is no network'],
    ['a volume’s user', /- events:\/var/, '- /var', 'nobody uses the volume events'],
  ])('is missed where %s is missing', (_, words, instead, objection) => {
    expect(deadNames(readCompose(changed(words, instead)))).toContain(objection);
  });
});

describe('what the compose file lets containers do', () => {
  it('is no more than they need', () => {
    expect(openDoors(readCompose())).toEqual([]);
  });

  it.each([
    [/read_only: true/, 'read_only: false', 'postgres can write to its root file system'],
    [/cap_drop: .*/, 'cap_add: [ALL]', 'server-1 keeps capabilities'],
    [/security_opt: .*/, 'security_opt: []', 'eventstoredb can gain privileges'],
    [/user: '999.*/, 'user: root', 'postgres is root'],
    [/'127\.0\.0\.1:3001:3001'/, "'3001:3001'", 'server-1 publishes 3001:3001 beyond this machine'],
    [/3102:3102/, '3202:3102', 'projector-2 listens on 3102 and publishes 127.0.0.1:3202:3102'],
    [/networks: \[database\]/, 'networks: [edge]', 'postgres is on edge, which is not internal'],
  ])('is refused beyond that: %s', (words, instead, objection) => {
    expect(openDoors(readCompose(changed(words, instead)))).toContain(objection);
  });
});
