import { createHash } from 'node:crypto';
import { Active } from './active';
import { definition, type SchemaDialect } from './database/definition';
import { LOG } from './log/table';
import type { Projection, ReadModel } from './projection';
import { READ_MODELS } from './read-models';
import type { Table } from './table';
import { TALLIES } from './tallies';

/** What a generation was built with. */
export interface Built {
  readonly name: string;
  readonly version: number;
  readonly signature: string;
}

/** All read models, as the store needs them. */
export class Registry {
  readonly tables: readonly Table[];
  /** All of them, as projecting needs them. */
  readonly active: Active;

  constructor(readonly models: readonly ReadModel[]) {
    this.tables = [...STORE_TABLES, ...models.flatMap(tablesOf)];
    this.active = new Active(models);
  }

  /** What a generation filled by this code is built with in such a database. */
  builtIn(schema: SchemaDialect): Built[] {
    return [
      built('log', LOG_VERSION, STORE_TABLES, schema),
      ...this.models.map((model) => built(model.name, model.version, tablesOf(model), schema)),
    ];
  }

  differsFrom(built: readonly Built[], schema: SchemaDialect): boolean {
    const key = ({ name, signature }: Built): string => `${name} ${signature}`;
    const [ours, theirs] = [this.builtIn(schema).map(key).sort(), built.map(key).sort()];
    return ours.join('\n') !== theirs.join('\n');
  }
}

export const tablesOf = (model: ReadModel): Table[] => [
  ...model.projections.map((projection: Projection) => projection.table),
  ...model.tellings.map((telling) => telling.table),
];

/** What the store itself keeps. */
const STORE_TABLES: readonly Table[] = [LOG, TALLIES];
const LOG_VERSION = 1;

/** The signature changes with the version and with every column and index. */
function built(name: string, version: number, tables: readonly Table[], schema: SchemaDialect): Built {
  const text = tables.flatMap((table) => [...definition(table, 0, schema), table.tallied ?? '']);
  const hash = createHash('sha256').update(text.join('\n')).digest('hex').slice(0, 16);
  return { name, version, signature: `${version}-${hash}` };
}

export const REGISTRY = new Registry(READ_MODELS);
