import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describeOnPostgres } from '../../../../../test/postgres-server/on-postgres';
import { PostgresServer } from '../../../../../test/postgres-server/server';
import { postgresDatabases, sqliteFiles } from '../../testing/spec-databases';
import { useDatabases } from '../../testing/spec-models';

const room = join(__dirname, '..', '..');

/** Every spec of the room that opens read models, wherever they lie; those of a database's own folder are its own. */
const specs = readdirSync(room, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.spec.ts') && !file.startsWith('database'))
  .filter((file) => readFileSync(join(room, file), 'utf8').includes('testing/spec-models'))
  .sort();

describeOnPostgres('on PostgreSQL', () => {
  let server: PostgresServer;

  beforeAll(async () => {
    server = await PostgresServer.start();
    useDatabases(postgresDatabases(server));
  }, 60_000);

  afterAll(async () => {
    useDatabases(sqliteFiles);
    await server.stop();
  });

  for (const spec of specs)
    describe(spec, () => {
      jest.requireActual(join(room, spec));
    });

  it('runs the specs of all topics', () => expect(specs.length).toBeGreaterThan(10));
});
