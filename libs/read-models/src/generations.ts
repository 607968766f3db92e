import { AT_START, type Checkpoint } from '@sagsgang/kernel/checkpoint';
import { CLOSURE_BOOK } from './closed/closures';
import type { ReadModelDatabase, Statements, WriteTransaction } from './database/database';
import { definition } from './database/definition';
import { dropBooks, PAUSE_BOOKS } from './pauses';
import type { Built, Registry } from './registry';
import { physicalName, type Table } from './table';

/** A set of all tables, filled from the log. One is live; a rebuild fills another beside it. */
export interface Generation {
  readonly id: number;
  readonly live: boolean;
  readonly checkpoint: Checkpoint;
  /** Its own tables: newer code may know others. */
  readonly tables: readonly string[];
}

type Status = 'live' | 'building' | 'retired';

interface GenerationRow {
  readonly id: number;
  readonly status: Status;
  readonly number: number;
  readonly position: string;
  readonly tables: string;
}

const BOOKS = [
  `create table if not exists generations (
     id integer primary key, status text not null, number integer not null, position text not null, tables text not null
   )`,
  `create table if not exists built (
     generation integer not null, name text not null, version integer not null, signature text not null,
     primary key (generation, name)
   )`,
  ...PAUSE_BOOKS,
  CLOSURE_BOOK,
];

/** Keeps the books of the generations, in the same database and so in the same transactions as their rows. */
export class Generations {
  constructor(
    private readonly database: ReadModelDatabase,
    private readonly registry: Registry,
  ) {}

  /** Creates what is missing; the first process to come creates the first generation. */
  async open(): Promise<void> {
    await this.database.transaction(async (transaction) => {
      for (const text of BOOKS) await transaction.run(text);
      if ((await find(transaction, 'live')) !== null) return;
      const { id } = await this.create(transaction, 'live');
      await this.createViews(transaction, id);
    });
  }

  async live(): Promise<Generation> {
    const live = await find(this.database, 'live');
    if (live === null) throw new Error('the read models have no live generation');
    return live;
  }

  async byId(id: number, statements: Pick<Statements, 'rows'> = this.database): Promise<Generation | null> {
    const row = (await generationRows(statements, 'where id = ?', id))[0];
    return row === undefined || row.status === 'retired' ? null : generationOf(row);
  }

  builtWith(id: number): Promise<Built[]> {
    return this.database.rows('select name, version, signature from built where generation = ? order by name', [id]);
  }

  /** Moves the checkpoint, inside the transaction that writes the rows. */
  moveCheckpoint(transaction: WriteTransaction, id: number, { number, position }: Checkpoint): Promise<void> {
    return transaction.run('update generations set number = ?, position = ? where id = ?', [number, position, id]);
  }

  /** Begins a new generation; one that another rebuild left behind, or is still filling, is given up. */
  begin(): Promise<Generation> {
    return this.database.transaction(async (transaction) => {
      for (const row of await generationRows(transaction, "where status <> 'live'")) await drop(transaction, row);
      return this.create(transaction, 'building');
    });
  }

  /** Makes a filled generation the live one, unless the live one is ahead of it and `force` is false. */
  async promote(id: number, force: boolean): Promise<boolean> {
    const done = await this.database.transaction(async (transaction) => {
      const [old, filled] = [await find(transaction, 'live'), await this.byId(id, transaction)];
      if (filled === null) throw new Error('another rebuild took over');
      if (!force && old !== null && old.checkpoint.number > filled.checkpoint.number) return false;
      for (const name of old?.tables ?? []) await transaction.run(`drop view if exists ${name}`);
      await transaction.run("update generations set status = 'retired' where status = 'live'");
      await transaction.run("update generations set status = 'live' where id = ?", [id]);
      await this.createViews(transaction, id);
      await transaction.announce(filled.checkpoint.number);
      return true;
    });
    if (done) await this.dropRetired();
    return done;
  }

  private dropRetired(): Promise<void> {
    return this.database.transaction(async (transaction) => {
      for (const row of await generationRows(transaction, "where status = 'retired'")) await drop(transaction, row);
    });
  }

  private async create(transaction: WriteTransaction, status: Status): Promise<Generation> {
    const { schema } = this.database;
    const newest = await transaction.rows<{ id: number | null }>('select max(id) as id from generations');
    const id = (newest[0]?.id ?? 0) + 1;
    const tables = this.registry.tables.map((table) => table.name);
    await transaction.run('insert into generations (id, status, number, position, tables) values (?, ?, ?, ?, ?)', [
      ...[id, status, AT_START.number, AT_START.position, JSON.stringify(tables)],
    ]);
    for (const table of this.registry.tables)
      for (const text of definition(table, id, schema)) await transaction.run(text);
    for (const { name, version, signature } of this.registry.builtIn(schema))
      await transaction.run('insert into built (generation, name, version, signature) values (?, ?, ?, ?)', [
        ...[id, name, version, signature],
      ]);
    return { id, live: status === 'live', checkpoint: AT_START, tables };
  }

  private async createViews(transaction: WriteTransaction, id: number): Promise<void> {
    for (const table of this.registry.tables) await createView(transaction, table, id);
  }
}

const createView = (transaction: WriteTransaction, table: Table, id: number): Promise<void> =>
  transaction.run(`create view ${table.name} as select * from ${physicalName(table, id)}`);

async function drop(transaction: WriteTransaction, row: GenerationRow): Promise<void> {
  for (const name of generationOf(row).tables)
    await transaction.run(`drop table if exists ${physicalName({ name }, row.id)}`);
  await dropBooks(transaction, row.id);
  await transaction.run('delete from built where generation = ?', [row.id]);
  await transaction.run('delete from generations where id = ?', [row.id]);
}

async function find(statements: Pick<Statements, 'rows'>, status: Status): Promise<Generation | null> {
  const row = (await generationRows(statements, 'where status = ?', status))[0];
  return row === undefined ? null : generationOf(row);
}

const generationRows = (
  statements: Pick<Statements, 'rows'>,
  where: string,
  ...values: readonly (string | number)[]
): Promise<GenerationRow[]> =>
  statements.rows(`select id, status, number, position, tables from generations ${where}`, values);

const generationOf = ({ id, status, number, position, tables }: GenerationRow): Generation => ({
  id,
  live: status === 'live',
  checkpoint: { number, position },
  tables: JSON.parse(tables) as string[],
});
