import type { Recorded } from '@sagsgang/kernel/event';
import { annulledIds, ENTRY_ANNULLED } from '@sagsgang/kernel/fold';
import { categoryOf, idOf, type Category } from '@sagsgang/kernel/stream';
import type { DomainEvent } from '@sagsgang/domain/event-types';
import type { Own, Projected } from './projection';
import { keyOf, KEY_SEPARATOR, same, type Routes } from './routes';
import { FOLDS, type States } from './states';
import type { FlatRow, Table } from './table';
import type { Held } from './changes';

/** Told of each change of a row: the version that ends, and the one that begins. */
export type OnChange = (table: Table, before: Held | undefined, after: Held | undefined) => void;

const IGNORED: OnChange = () => undefined;
const NO_ROWS: ReadonlyMap<string, Held> = new Map();

/**
 * What one stream has come to: the domain's state and the valid rows of every projection. It depends on the stream's
 * events up to its revision and on nothing else, so a copy in memory is right as long as the revision fits.
 */
export class StreamModel {
  revision = -1;
  private readonly id: string;
  private readonly category: Category;
  private readonly held = new Map<Table, Map<string, Held>>();
  /** The rows that the handler sees which runs now; one view serves all handlers, one after another. */
  private shown: ReadonlyMap<string, Held> = NO_ROWS;
  private readonly view: Own<Category, FlatRow>;
  private folded: States[Category];

  constructor(
    stream: string,
    private readonly routes: Routes,
  ) {
    this.id = idOf(stream);
    this.category = categoryOf(stream) as Category;
    this.folded = FOLDS[this.category].initial;
    this.view = viewOf(
      this.id,
      () => this.shown,
      () => this.folded,
    );
  }

  /** Folds the stream's events from the first on, without what they annul. */
  static of(stream: string, routes: Routes, events: readonly Recorded<DomainEvent>[]): StreamModel {
    const model = new StreamModel(stream, routes);
    const annulled = annulledIds(events);
    for (const event of events) {
      if (event.type !== ENTRY_ANNULLED && !annulled.has(event.id)) model.advance(event, IGNORED);
      model.revision = event.revision;
    }
    return model;
  }

  get state(): States[Category] {
    return this.folded;
  }

  /** Takes the next event of the stream in. */
  advance(event: Recorded<Projected>, onChange: OnChange): void {
    this.folded = FOLDS[this.category].evolve(this.folded as never, event);
    for (const route of this.routes.get(event.type) ?? []) {
      this.shown = this.held.get(route.table) ?? NO_ROWS;
      for (const change of route.handler(event, this.view)) {
        if ('put' in change) this.put(route.table, change.put, onChange);
        else this.end(route.table, keyOf(route.table, change.end), onChange);
      }
    }
    this.revision = event.revision;
  }

  /** Becomes what another model of the same stream is; only the rows that differ change. */
  become(other: StreamModel, onChange: OnChange): void {
    for (const [table, held] of this.held) {
      const wanted = other.held.get(table) ?? NO_ROWS;
      for (const key of [...held.keys()]) if (!wanted.has(key)) this.end(table, key, onChange);
    }
    for (const [table, wanted] of other.held) for (const { row } of wanted.values()) this.put(table, row, onChange);
    this.folded = other.folded;
    this.revision = other.revision;
  }

  private put(table: Table, row: FlatRow, onChange: OnChange): void {
    const key = keyOf(table, row);
    const held = this.heldIn(table);
    const before = held.get(key);
    if (before !== undefined && same(table, before.row, row)) return;
    const after: Held = { row, version: null };
    held.set(key, after);
    onChange(table, before, after);
  }

  private end(table: Table, key: string, onChange: OnChange): void {
    const held = this.heldIn(table);
    const before = held.get(key);
    if (before === undefined) return;
    held.delete(key);
    onChange(table, before, undefined);
  }

  private heldIn(table: Table): Map<string, Held> {
    const known = this.held.get(table);
    if (known !== undefined) return known;
    const held = new Map<string, Held>();
    this.held.set(table, held);
    return held;
  }
}

function viewOf(
  id: string,
  shown: () => ReadonlyMap<string, Held>,
  state: () => States[Category],
): Own<Category, FlatRow> {
  return {
    id,
    row: (...key) => shown().get(key.length === 1 ? String(key[0]) : key.join(KEY_SEPARATOR))?.row,
    rows: () => Array.from(shown().values(), ({ row }) => row),
    get state() {
      return state();
    },
  };
}
