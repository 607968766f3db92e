import { isIgnored, readText } from './build-context';
import { commandOf, environmentOf, finalStage, lastOf, readDockerfile } from './dockerfile';
import { deadNamesOfImage } from './dockerfile-names';

const text = readText('docker/Dockerfile');

describe('what the Dockerfile names', () => {
  it('is there: files, stages, scripts, variables and programs', () => {
    expect(deadNamesOfImage(readDockerfile(text))).toEqual([]);
  });

  it.each([
    ['a file', /nest-cli\.json/, 'nest.json', 'nest.json does not reach the builder'],
    ['a file that may be sent', /COPY tools tools/, 'COPY test test', 'test does not reach the builder'],
    ['a stage', /--from=build/, '--from=builder', 'builder is no stage'],
    ['a script', /npm run build/, 'npm run compile', 'package.json has no script compile'],
    ['a variable', /SAGSGANG_DATA=/, 'SAGSGANG_FOLDER=', 'no program reads SAGSGANG_FOLDER'],
    ['a program', /server\/src\/main\.js/, 'server/src/serve.js', 'dist/apps/server/src/serve.js is not in the image'],
    ['the health check', /COPY docker\/health\.mjs docker\/\n/, '', 'docker/health.mjs is not in the image'],
    ['a user', /USER .*/, 'USER root', 'the program does not run as a numbered user other than root'],
  ])('is missed where %s is missing', (_, words, instead, objection) => {
    expect(text).toMatch(words);
    expect(deadNamesOfImage(readDockerfile(text.replace(words, instead)))).toContain(objection);
  });
});

describe('the image', () => {
  it('is made in several stages, stops in order, tells its health, and keeps data apart from the program', () => {
    const stages = readDockerfile(text);
    const image = finalStage(stages);
    expect(stages.length).toBeGreaterThan(1);
    expect(environmentOf(image)).toMatchObject({ NODE_ENV: 'production', SAGSGANG_SAMPLE: 'no' });
    expect(lastOf(image, 'STOPSIGNAL')).toBe('SIGTERM');
    expect(commandOf(image, 'HEALTHCHECK')).toEqual(['node', 'docker/health.mjs']);
    expect(lastOf(image, 'VOLUME')).toBe(environmentOf(image)['SAGSGANG_DATA']);
  });

  it('is built on the Node that it runs on: a compiled driver fits one version alone', () => {
    const versions = readDockerfile(text).map(({ image }) => /^node:(\d+\.\d+)-bookworm/.exec(image)?.[1]);
    expect(new Set(versions).size).toBe(1);
  });

  it('is built from no secret, no data, no history and no spec', () => {
    const ignored = isIgnored();
    const kept = ['docker/secrets/master_key', 'data/master.key', '.git/config', 'node_modules/pg', '.npmrc.local'];
    const specs = ['apps/server/src/loopback.spec.ts', 'test/docker/image.spec.ts'];
    expect([...kept, ...specs].filter((path) => !ignored(path))).toEqual([]);
    expect(['.npmrc', 'apps/server/src/main.ts', 'docker/health.mjs'].filter(ignored)).toEqual([]);
    expect(isIgnored('')('docker/secrets/master_key')).toBe(false);
  });
});
