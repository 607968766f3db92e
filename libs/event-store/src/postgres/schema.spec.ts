import { describeOnPostgres } from '../../../../test/postgres-server/on-postgres';
import { SpecServer } from '../../../../test/postgres-server/spec-server';
import { openConnections, type Connections } from './connections';
import { bringUpToDate, type PostgresSchema } from './schema';

const postgres = new SpecServer();
const opened: Connections[] = [];
afterEach(async () => {
  for (const connections of opened.splice(0)) await connections.end();
});

const FIRST: PostgresSchema = { name: 'things', steps: ['create table things.things (name text)'] };
const SECOND: PostgresSchema = { ...FIRST, steps: [...FIRST.steps, 'alter table things.things add size integer'] };

async function bring(url: string, schema: PostgresSchema): Promise<void> {
  const connections = openConnections(url, { connections: 1, schema: schema.name, statementTimeoutMs: null });
  opened.push(connections);
  await bringUpToDate(connections, schema);
}

const columns = async (url: string): Promise<string[]> => {
  const rows = await postgres.rows(
    url,
    `select column_name as name from information_schema.columns
     where table_schema = 'things' and table_name = 'things' order by 1`,
  );
  return rows.map((row) => String(row['name']));
};

describeOnPostgres('a schema in PostgreSQL', () => {
  it('is made by the first of several processes, and brought further by a newer version with its rows', async () => {
    const url = await postgres.newDatabase();
    await Promise.all([1, 2, 3].map(() => bring(url, FIRST)));
    await postgres.run(url, `insert into things.things values ('kept')`);
    await Promise.all([1, 2, 3].map(() => bring(url, SECOND)));
    expect(await columns(url)).toEqual(['name', 'size']);
    expect(await postgres.rows(url, 'select name, size from things.things')).toEqual([{ name: 'kept', size: null }]);
  });

  it('is taken as its first step where no version was written down', async () => {
    const url = await postgres.newDatabase();
    await postgres.run(url, `create schema things; ${FIRST.steps[0]}`);
    await bring(url, SECOND);
    expect(await columns(url)).toEqual(['name', 'size']);
  });

  it('is refused a database that does not keep every character, before anything is written there', async () => {
    const url = await postgres.newDatabase("encoding 'LATIN1' template template0 lc_collate 'C' lc_ctype 'C'");
    await expect(bring(url, FIRST)).rejects.toMatchObject({ reason: 'wrong-encoding' });
    expect(await columns(url)).toEqual([]);
  });

  it('is refused in words where a newer version wrote it, and stays as it was', async () => {
    const url = await postgres.newDatabase();
    await bring(url, SECOND);
    await expect(bring(url, FIRST)).rejects.toMatchObject({
      name: 'StoreUnavailable',
      reason: 'newer-schema',
      message: expect.stringMatching(/things has version 2, this version of Sagsgang knows up to 1/) as string,
    });
    expect(await columns(url)).toEqual(['name', 'size']);
  });

  it('stays at its version where a step fails, so that it can be tried again', async () => {
    const url = await postgres.newDatabase();
    await bring(url, FIRST);
    await expect(bring(url, { ...FIRST, steps: [...FIRST.steps, 'select 1/0'] })).rejects.toThrow('division by zero');
    await bring(url, SECOND);
    expect(await columns(url)).toEqual(['name', 'size']);
  });

  it('may be filled, and used, by one who may not create schemas', async () => {
    const url = await postgres.newDatabase();
    await postgres.run(url, 'create role clerk login; create schema things authorization clerk');
    const asClerk = new URL(url);
    asClerk.username = 'clerk';
    await bring(asClerk.href, FIRST);
    await bring(asClerk.href, FIRST);
    expect(await columns(url)).toEqual(['name']);
  });
});
