import { createHash } from 'node:crypto';
import type { Built } from './generations';
import { LOG } from './log/table';
import type { Projection, ReadModel, Telling } from './projection';
import { READ_MODELS } from './read-models';
import { routesOf, type Routes } from './routes';
import { definition, type Table } from './table';

/** All read models, as the store needs them. */
export class Registry {
  readonly tables: readonly Table[];
  readonly tellings: readonly Telling[];
  readonly routes: Routes;
  /** What a generation filled by this code was built with. */
  readonly built: readonly Built[];

  constructor(readonly models: readonly ReadModel[]) {
    const projections = models.flatMap((model) => model.projections);
    this.tellings = models.flatMap((model) => model.tellings);
    this.tables = [LOG, ...models.flatMap(tablesOf)];
    this.routes = routesOf(projections);
    this.built = models.map((model) => ({ name: model.name, version: model.version, signature: signatureOf(model) }));
  }

  differsFrom(built: readonly Built[]): boolean {
    const key = ({ name, signature }: Built): string => `${name} ${signature}`;
    const [ours, theirs] = [this.built.map(key).sort(), built.map(key).sort()];
    return ours.join('\n') !== theirs.join('\n');
  }
}

export const tablesOf = (model: ReadModel): Table[] => [
  ...model.projections.map((projection: Projection) => projection.table),
  ...model.tellings.map((telling) => telling.table),
];

/** Changes with the version and with every column and index. */
function signatureOf(model: ReadModel): string {
  const text = tablesOf(model).flatMap((table) => definition(table, 0));
  return `${model.version}-${createHash('sha256').update(text.join('\n')).digest('hex').slice(0, 16)}`;
}

export const REGISTRY = new Registry(READ_MODELS);
