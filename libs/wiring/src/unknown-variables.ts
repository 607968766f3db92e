import { SECRET_VARIABLES } from './secret';

const OTHERS = ['DATA', 'HOST', 'PUBLIC_HOSTS', 'MAX_LAG', 'SAMPLE', 'LOG', 'SQLITE'].map((name) => `SAGSGANG_${name}`);
const KNOWN = new Set([...OTHERS, ...SECRET_VARIABLES]);
/** Those of the tests, the bench and the compose file. */
const NOT_OURS = /^SAGSGANG_(TEST_|BENCH_|CRASH_|VERSION$)/;

/**
 * What must be said of variables that look like ours and mean nothing: a misspelt `SAGSGANG_KEYS` would else be the
 * same as none. Danish sentences; what a variable holds is never repeated.
 */
export function unknownVariables(env: NodeJS.ProcessEnv): readonly string[] {
  return Object.keys(env)
    .filter((name) => name.startsWith('SAGSGANG_') && !KNOWN.has(name) && !NOT_OURS.test(name))
    .map((name) => `Variablen ${name} findes ikke og betyder intet; README har dem alle.`);
}
