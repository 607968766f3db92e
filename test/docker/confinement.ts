import { ownServices, type Compose, type Service } from './compose';

/** What a container of the compose file may do beyond its own program, and who beyond this machine may reach it. */
export function openDoors(compose: Compose): string[] {
  return [
    ...Object.entries(compose.services).flatMap(([name, service]) => tooFree(service).map((what) => `${name} ${what}`)),
    ...ownServices(compose).flatMap(([name, service]) => wrongPorts(service).map((what) => `${name} ${what}`)),
    ...storesReached(compose),
  ];
}

function tooFree({ read_only, cap_drop = [], security_opt = [], user, ports = [] }: Service): string[] {
  return [
    ...(read_only === true ? [] : ['can write to its root file system']),
    ...(cap_drop.includes('ALL') ? [] : ['keeps capabilities']),
    ...(security_opt.includes('no-new-privileges:true') ? [] : ['can gain privileges']),
    ...(/^(0|root)(:|$)/.test(user ?? '') ? ['is root'] : []),
    ...ports.filter((port) => !port.startsWith('127.0.0.1:')).map((port) => `publishes ${port} beyond this machine`),
  ];
}

/** A server answers for its own port only, so that inside and outside it must be the same. */
const wrongPorts = ({ ports = [], environment = {} }: Service): string[] =>
  ports
    .filter((port) => !port.endsWith(`:${environment['PORT']}:${environment['PORT']}`))
    .map((port) => `listens on ${environment['PORT']} and publishes ${port}`);

/** Log and databases trust their network, which must therefore lead nowhere else. */
const storesReached = ({ services, networks }: Compose): string[] =>
  Object.entries(services)
    .filter(([, { build }]) => build === undefined)
    .flatMap(([name, { networks: joined = [] }]) =>
      joined
        .filter((network) => networks[network]?.internal !== true)
        .map((network) => `${name} is on ${network}, which is not internal`),
    );
