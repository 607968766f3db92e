import type { Closable } from './closed/closable';

/**
 * The number up to which a row is valid that still is; it must stand literally in a query for its partial index to be
 * used. The largest signed 32-bit number: no body will record two thousand million events.
 */
export const OPEN = 2_147_483_647;

export type ColumnType = 'text' | 'integer';

export type Value = string | number | null;

/** A row as it lies in the database; lists and objects are JSON text. */
export type FlatRow = Readonly<Record<string, Value>>;

/** What the store adds to a row: it is valid from the first event number on, and before the second. */
export interface Validity {
  readonly valid_from: number;
  readonly valid_to: number;
}

export interface Table<T extends FlatRow = FlatRow> {
  readonly name: string;
  /** In the order of their values in an insert. */
  readonly columns: readonly (keyof T & string)[];
  readonly types: Readonly<Record<keyof T & string, ColumnType>>;
  /** Names a row among those valid at one time; begins with the id of the aggregate that owns the row. */
  readonly key: readonly (keyof T & string)[];
  readonly indexes: readonly Index<keyof T & string>[];
  /** A column whose values are counted at every event; see `tallies.ts`. */
  readonly tallied?: keyof T & string;
  /** The columns with texts of a case, which are encrypted while they are closed; the case is named by `case_id`. */
  readonly closable?: readonly Closable[];
  /** Some column holds long texts, so that rows lie better in a heap than in the order of their key. */
  readonly longTexts?: boolean;
  /** False for rows that are never superseded, such as lines of a history. */
  readonly versioned: boolean;
}

/** An index over the versions of all times; `current` makes a second one of only those that are valid now. */
export interface Index<Column extends string = string> {
  readonly on: readonly Column[];
  readonly current?: boolean;
}

interface Shape<T extends FlatRow> {
  readonly types: Record<keyof T & string, ColumnType>;
  readonly key: readonly (keyof T & string)[];
  readonly indexes?: readonly Index<keyof T & string>[];
  readonly tallied?: keyof T & string;
  readonly closable?: readonly Closable<T>[];
  readonly longTexts?: boolean;
}

/** Describes a table whose rows come in versions. */
export const versionedTable = <T extends FlatRow>(name: string, shape: Shape<T>): Table<T> =>
  tableOf(name, shape, true);

/** Describes a table whose rows are written once; its key begins with the event's number. */
export const insertOnlyTable = <T extends FlatRow>(name: string, shape: Shape<T>): Table<T> =>
  tableOf(name, shape, false);

function tableOf<T extends FlatRow>(name: string, shape: Shape<T>, versioned: boolean): Table<T> {
  const { closable, ...rest } = shape;
  const table = { name, ...rest, indexes: shape.indexes ?? [], columns: Object.keys(shape.types), versioned };
  // Whoever seals rows hands each table its own; TypeScript cannot follow that.
  return closable === undefined ? table : { ...table, closable: closable as unknown as readonly Closable[] };
}

/** All columns of the physical table, in the order of an insert. */
export const allColumns = (table: Table): readonly string[] =>
  table.versioned ? [...table.columns, 'valid_from', 'valid_to'] : table.columns;

/**
 * A row that the databases can take: an event that was damaged, or written by another program, may hold anything.
 * @throws TypeError that names the column and quotes no value
 */
export function checkedRow<T extends FlatRow>(table: Table<T>, row: T): T {
  for (const column of table.columns) {
    const value = row[column];
    const fits =
      value === null || (table.types[column] === 'text' ? typeof value === 'string' : Number.isSafeInteger(value));
    if (!fits) throw new UnfitRow(`${table.name}.${column} is no ${table.types[column]}`);
  }
  for (const column of table.key) if (row[column] === null) throw new UnfitRow(`${table.name}.${column} is missing`);
  return row;
}

/** A row that no database could take. */
class UnfitRow extends TypeError {
  override readonly name = 'UnfitRow';
  constructor(readonly why: string) {
    super(why);
  }
}

export const physicalName = (table: { readonly name: string }, generation: number): string =>
  `${table.name}_g${generation}`;
