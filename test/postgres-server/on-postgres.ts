import { NO_POSTGRES } from './server';

/**
 * Describes something on a PostgreSQL server. `npm test` passes on a machine with Node and npm alone; where no server is
 * installed the specs are left out, and their title says so. `.ci/run` installs one.
 */
export function describeOnPostgres(what: string, specs: () => void): void {
  const [describing, title] = NO_POSTGRES === null ? [describe, what] : [describe.skip, `${what} (${NO_POSTGRES})`];
  describing(title, specs);
}
