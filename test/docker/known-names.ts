import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readConfiguration, WrongConfiguration } from '@sagsgang/wiring/configuration';
import { readText, ROOT } from './build-context';

/** Variables that the image sets for others than Sagsgang: for Node and npm. */
const OF_OTHERS = ['NODE_ENV', 'npm_config_build_from_source', 'npm_config_nodedir'];

/** Whether the programs read a variable: the sources name it, or a file is read that it names. */
export function variablesReader(): (name: string) => boolean {
  const named = variablesNamed();
  return (name) => named.has(name) || isSecretFile(name);
}

/** A file that is not there is refused with the variable's name; a variable that nobody reads is not missed. */
function isSecretFile(name: string): boolean {
  try {
    readConfiguration({ [name]: join(ROOT, 'no-such-file') });
    return false;
  } catch (error) {
    if (error instanceof WrongConfiguration) return error.message.startsWith(`${name}:`);
    throw error;
  }
}

function variablesNamed(): ReadonlySet<string> {
  const named = sources().flatMap(
    (path) => readFileSync(path, 'utf8').match(/(?<=['"])(SAGSGANG_\w+|PORT)(?=['"])/g) ?? [],
  );
  return new Set([...named, ...OF_OTHERS]);
}

/** The scripts that `npm run` knows. */
export const scriptsOfPackage = (): ReadonlySet<string> =>
  new Set(Object.keys((JSON.parse(readText('package.json')) as { scripts: object }).scripts));

/** Where a built program of `dist` comes from: `dist/apps/cli/src/main.js` from `apps/cli/src/main.ts`. */
export const sourceOf = (built: string): string => built.replace(/^dist\//, '').replace(/\.js$/, '.ts');

function sources(): string[] {
  return ['apps', 'libs'].flatMap((room) =>
    readdirSync(join(ROOT, room), { recursive: true, encoding: 'utf8' })
      .filter((path) => /\.ts$/.test(path) && !/\.spec\.ts$|[\\/]testing[\\/]/.test(path))
      .map((path) => join(ROOT, room, path)),
  );
}
