import { categoryOf } from '@sagsgang/kernel/stream';
import type { ReadModel, Telling } from './projection';
import { routesOf, type Routes } from './routes';

/** A telling, and the read model whose table it fills. */
export interface ModelTelling {
  readonly model: string;
  readonly telling: Telling;
}

/** The read models that go on, as projecting needs them: those that stand still are left out. */
export class Active {
  readonly routes: Routes;
  readonly tellings: readonly ModelTelling[];
  private readonly readers = new Map<string, readonly string[]>();

  constructor(private readonly models: readonly ReadModel[]) {
    this.routes = routesOf(models);
    this.tellings = models.flatMap(({ name, tellings }) => tellings.map((telling) => ({ model: name, telling })));
  }

  /** The names of the read models that make something of such a stream; those that tell events tell all of them. */
  readersOf(stream: string): readonly string[] {
    const category = categoryOf(stream);
    const known = this.readers.get(category);
    if (known !== undefined) return known;
    const readers = this.models.filter(
      ({ projections, tellings }) => tellings.length > 0 || projections.some((each) => each.category === category),
    );
    const names = readers.map(({ name }) => name);
    this.readers.set(category, names);
    return names;
  }

  without(names: ReadonlySet<string>): Active {
    return new Active(this.models.filter(({ name }) => !names.has(name)));
  }
}
