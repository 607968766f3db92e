import { OPEN, physicalName, type ColumnType, type Index, type Table } from '../table';

/** How a database words its tables. */
export interface SchemaDialect {
  readonly types: Readonly<Record<ColumnType, string>>;
  /** Ends a table whose rows lie in the order of their key, so that all versions of one thing lie together. */
  readonly clustered: string;
  /** Ends a table whose rows lie in the order in which they were written, with the key beside them. */
  readonly heap: string;
}

/** The statements that create a table of one generation. */
export function definition(table: Table, generation: number, schema: SchemaDialect): string[] {
  const physical = physicalName(table, generation);
  const columns = table.columns.map((column) => `${column} ${schema.types[table.types[column]]}`);
  if (table.versioned) columns.push('valid_from integer not null', 'valid_to integer not null');
  const key = table.versioned ? [...table.key, 'valid_from'] : table.key;
  return [
    `create table ${physical} (${columns.join(', ')}, primary key (${key.join(', ')})) ${table.longTexts === true ? schema.heap : schema.clustered}`,
    ...table.indexes.flatMap((index, at) => indexDefinitions(table, index, `${physical}_${at}`, physical)),
  ];
}

function indexDefinitions(table: Table, index: Index, name: string, physical: string): string[] {
  const on = index.on.join(', ');
  // Of a row that is written once, an index only ever finds what has a value.
  if (!table.versioned) return [`create index ${name} on ${physical} (${on}) where ${index.on[0]} is not null`];
  const all = `create index ${name} on ${physical} (${on}, valid_from, valid_to)`;
  return index.current === true
    ? [all, `create index ${name}_now on ${physical} (${on}) where valid_to = ${OPEN}`]
    : [all];
}
