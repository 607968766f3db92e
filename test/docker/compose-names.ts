import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { readText, ROOT } from './build-context';
import { ownServices, type Compose, type Service } from './compose';
import { finalStage, lastOf, readDockerfile } from './dockerfile';
import { sourceOf, variablesReader } from './known-names';
import { secretsMade } from './secrets-made';

const DOCKER = join(ROOT, 'docker');
const SECRETS = '/run/secrets/';

/** Every name in a compose file that leads nowhere, and every secret, network or volume that nobody uses. */
export function deadNames(compose: Compose): string[] {
  return [
    ...deadServices(compose),
    ...deadPaths(compose),
    ...deadVariables(compose),
    ...deadSecrets(compose),
    ...differences('network', namesOf(compose, 'networks'), Object.keys(compose.networks)),
    ...differences('volume', volumesOf(compose), Object.keys(compose.volumes)),
  ];
}

/** A service that is waited for must be there and say when it is well. */
function deadServices(compose: Compose): string[] {
  return services(compose).flatMap(([name, { depends_on: others = {} }]) =>
    Object.keys(others).flatMap((other) => {
      const service = compose.services[other];
      if (service === undefined) return [`${name} waits for ${other}, which is no service`];
      return tellsItsHealth(service) ? [] : [`${name} waits for ${other}, which has no health check`];
    }),
  );
}

function tellsItsHealth({ healthcheck, build }: Service): boolean {
  if (healthcheck?.disable === true) return false;
  if (healthcheck?.test !== undefined) return true;
  const image = build === undefined ? [] : readDockerfile(readText(build.dockerfile));
  return image.length > 0 && lastOf(finalStage(image), 'HEALTHCHECK') !== undefined;
}

function deadPaths(compose: Compose): string[] {
  const mounted = services(compose).flatMap(([, { volumes = [] }]) =>
    volumes.flatMap((volume) => (typeof volume === 'string' ? [] : [volume.source])),
  );
  const built = ownServices(compose).flatMap(([, { build }]) =>
    build === undefined ? [] : [build.context, join(build.context, build.dockerfile)],
  );
  const programs = ownServices(compose).flatMap(([, { entrypoint = [], command = [] }]) =>
    [...entrypoint, ...command].filter((word) => word.endsWith('.js')).map((program) => join('..', sourceOf(program))),
  );
  const paths = new Set([...mounted, ...built, ...programs]);
  return [...paths].filter((path) => !existsSync(join(DOCKER, path))).map((path) => `${path} is no file of the house`);
}

/** Each variable is one that the programs read, and what the operator may set is told to the operator. */
function deadVariables(compose: Compose): string[] {
  const isRead = variablesReader();
  const set = new Set(ownServices(compose).flatMap(([, { environment = {} }]) => Object.keys(environment)));
  const told = readText('docker/README.md');
  const asked = new Set(JSON.stringify(compose).match(/(?<=\$\{)\w+/g) ?? []);
  return [
    ...[...set].filter((name) => !isRead(name)).map((name) => `no program reads ${name}`),
    ...[...asked]
      .filter((name) => !told.includes(`\`${name}\``))
      .map((name) => `docker/README.md does not tell ${name}`),
  ];
}

function deadSecrets(compose: Compose): string[] {
  const made = secretsMade();
  const files = Object.values(compose.secrets).map(({ file }) => file);
  return [
    ...files.filter((file) => !made.has(file)).map((file) => `docker/prepare.sh does not make ${file}`),
    ...differences('secret', namesOf(compose, 'secrets'), Object.keys(compose.secrets)),
    ...services(compose).flatMap(([name, service]) =>
      secretsRead(service)
        .filter((secret) => !service.secrets?.includes(secret))
        .map((secret) => `${name} reads the secret ${secret}, which it is not given`),
    ),
  ];
}

const secretsRead = ({ environment = {} }: Service): string[] =>
  Object.values(environment)
    .map(String)
    .filter((value) => value.startsWith(SECRETS))
    .map((value) => value.slice(SECRETS.length));

const services = ({ services: all }: Compose): [string, Service][] => Object.entries(all);

const namesOf = (compose: Compose, kind: 'networks' | 'secrets'): string[] =>
  services(compose).flatMap(([, service]) => service[kind] ?? []);

const volumesOf = (compose: Compose): string[] =>
  services(compose).flatMap(([, { volumes = [] }]) =>
    volumes.flatMap((volume) => (typeof volume === 'string' ? [volume.replace(/:.*$/, '')] : [])),
  );

function differences(kind: string, used: readonly string[], declared: readonly string[]): string[] {
  return [
    ...[...new Set(used)].filter((name) => !declared.includes(name)).map((name) => `${name} is no ${kind}`),
    ...declared.filter((name) => !used.includes(name)).map((name) => `nobody uses the ${kind} ${name}`),
  ];
}
