import { AT_START, type Checkpoint } from '@sagsgang/kernel/checkpoint';
import type { SqliteDatabase } from './dialect';
import type { Built, Registry } from './registry';
import { definition, physicalName, type Table } from './table';
import { inTransaction } from './transaction';

/** A set of all tables, filled from the log. One is live; a rebuild fills another beside it. */
export interface Generation {
  readonly id: number;
  readonly checkpoint: Checkpoint;
}

type Status = 'live' | 'building' | 'retired';

interface GenerationRow {
  readonly id: number;
  readonly status: Status;
  readonly number: number;
  readonly position: string;
  readonly tables: string;
}

/** Keeps the books of the generations, in the same database and so in the same transactions as their rows. */
export class Generations {
  constructor(
    private readonly database: SqliteDatabase,
    private readonly registry: Registry,
  ) {
    database.exec(`
      create table if not exists generations (
        id integer primary key, status text not null, number integer not null, position text not null, tables text not null
      );
      create table if not exists built (
        generation integer not null, name text not null, version integer not null, signature text not null,
        primary key (generation, name)
      )`);
  }

  /** The live generation; the first process to ask creates it. */
  live(): Generation {
    return this.find('live') ?? inTransaction(this.database, () => this.find('live') ?? this.first());
  }

  byId(id: number): Generation | null {
    const row = this.rows('where id = ?', id)[0];
    return row === undefined || row.status === 'retired' ? null : generationOf(row);
  }

  builtWith(id: number): Built[] {
    return this.database
      .prepare('select name, version, signature from built where generation = ? order by name')
      .all(id) as Built[];
  }

  /** Moves the checkpoint, inside the transaction that writes the rows. */
  moveCheckpoint(id: number, to: Checkpoint): void {
    this.database
      .prepare('update generations set number = ?, position = ? where id = ?')
      .run(to.number, to.position, id);
  }

  /** Begins a new generation; one that another rebuild left behind, or is still filling, is given up. */
  begin(): Generation {
    return inTransaction(this.database, () => {
      for (const row of this.rows("where status <> 'live'")) this.drop(row);
      return this.create('building');
    });
  }

  /** Makes a filled generation the live one, unless the live one is ahead of it and `force` is false. */
  promote(id: number, force: boolean): boolean {
    const done = inTransaction(this.database, () => {
      const [old, filled] = [this.find('live'), this.byId(id)];
      if (filled === null) throw new Error('another rebuild took over');
      if (!force && old !== null && old.checkpoint.number > filled.checkpoint.number) return false;
      this.database.exec("update generations set status = 'retired' where status = 'live'");
      this.database.prepare("update generations set status = 'live' where id = ?").run(id);
      for (const row of this.rows("where status = 'retired'")) for (const name of namesOf(row)) this.dropView(name);
      for (const table of this.registry.tables) this.createView(table, id);
      return true;
    });
    if (done) this.dropRetired();
    return done;
  }

  private dropRetired(): void {
    inTransaction(this.database, () => {
      for (const row of this.rows("where status = 'retired'")) this.drop(row);
    });
  }

  private first(): Generation {
    const generation = this.create('live');
    for (const table of this.registry.tables) this.createView(table, generation.id);
    return generation;
  }

  private create(status: Status): Generation {
    const newest = this.database.prepare('select max(id) as id from generations').all()[0] as { id: number | null };
    const id = (newest.id ?? 0) + 1;
    const tables = JSON.stringify(this.registry.tables.map((table) => table.name));
    this.database
      .prepare('insert into generations (id, status, number, position, tables) values (?, ?, ?, ?, ?)')
      .run(id, status, AT_START.number, AT_START.position, tables);
    for (const table of this.registry.tables) for (const text of definition(table, id)) this.database.exec(text);
    for (const { name, version, signature } of this.registry.built)
      this.database
        .prepare('insert into built (generation, name, version, signature) values (?, ?, ?, ?)')
        .run(id, name, version, signature);
    return { id, checkpoint: AT_START };
  }

  private drop(row: GenerationRow): void {
    for (const name of namesOf(row)) this.database.exec(`drop table if exists ${physicalName({ name }, row.id)}`);
    this.database.prepare('delete from built where generation = ?').run(row.id);
    this.database.prepare('delete from generations where id = ?').run(row.id);
  }

  private createView(table: Table, id: number): void {
    this.database.exec(`create view ${table.name} as select * from ${physicalName(table, id)}`);
  }

  private dropView(name: string): void {
    this.database.exec(`drop view if exists ${name}`);
  }

  private find(status: Status): Generation | null {
    const row = this.rows('where status = ?', status)[0];
    return row === undefined ? null : generationOf(row);
  }

  private rows(where: string, ...values: readonly (string | number)[]): GenerationRow[] {
    return this.database
      .prepare(`select id, status, number, position, tables from generations ${where}`)
      .all(...values) as GenerationRow[];
  }
}

const generationOf = ({ id, number, position }: GenerationRow): Generation => ({
  id,
  checkpoint: { number, position },
});

/** A generation names its own tables: newer code may know others. */
const namesOf = (row: GenerationRow): string[] => JSON.parse(row.tables) as string[];
