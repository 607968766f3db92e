import type { Recorded } from '@sagsgang/kernel/event';
import { annulledIds, ENTRY_ANNULLED } from '@sagsgang/kernel/fold';
import { mayPass } from '@sagsgang/kernel/pause';
import { idOf, type Category } from '@sagsgang/kernel/stream';
import type { DomainEvent } from '@sagsgang/domain/event-types';
import type { Skips } from '@sagsgang/domain/operation/skipping';
import type { Active } from './active';
import type { Held } from './changes';
import { ModelsFailed, workOf } from './models-failed';
import type { Own } from './projection';
import { keyOf, KEY_SEPARATOR, same, type Route } from './routes';
import { foldOf, type States } from './states';
import { checkedRow, type FlatRow, type Table } from './table';

/** Told of each change of a row: the version that ends, and the one that begins. */
export type OnChange = (table: Table, before: Held | undefined, after: Held | undefined) => void;

const IGNORED: OnChange = () => undefined;
const NO_ROWS: ReadonlyMap<string, Held> = new Map();
const NO_ROUTES: readonly Route[] = [];

/**
 * What one stream has come to: the domain's state and the valid rows of every projection. It depends on the stream's
 * events up to its revision and on nothing else, so a copy in memory is right as long as the revision fits.
 */
export class StreamModel {
  revision = -1;
  private readonly id: string;
  private readonly fold: ReturnType<typeof foldOf>;
  private readonly held = new Map<Table, Map<string, Held>>();
  /** The rows that the handler sees which runs now; one view serves all handlers, one after another. */
  private shown: ReadonlyMap<string, Held> = NO_ROWS;
  private readonly view: Own<Category, FlatRow>;
  private folded: States[Category];

  constructor(
    private readonly stream: string,
    private readonly active: Active,
    private readonly skips: Skips,
  ) {
    this.id = idOf(stream);
    this.fold = foldOf(stream);
    this.folded = this.fold.initial;
    this.view = viewOf(
      this.id,
      () => this.shown,
      () => this.folded,
    );
  }

  /**
   * Folds the stream's events from the first on, without what they annul. An annulment counts in all read models of a
   * stream or in none, since rows are made anew from what remains: one that somebody skips counts in none.
   * @throws ModelsFailed
   */
  static of(stream: string, active: Active, skips: Skips, events: readonly Recorded<DomainEvent>[]): StreamModel {
    const model = new StreamModel(stream, active, skips);
    const readers = (): readonly string[] => active.readersOf(stream);
    const annulled = workOf(readers, () => annulledIds(events.filter(({ id }) => !skips.has(id))));
    for (const event of events) {
      if (!annulled.has(event.id) && roleOf(event, skips) === 'projected') model.advance(event, IGNORED);
      model.passOver(event);
    }
    return model;
  }

  get state(): States[Category] {
    return this.folded;
  }

  /**
   * Takes the next event of the stream in.
   * @throws ModelsFailed; the model is then of no use any more
   */
  advance(event: Recorded<DomainEvent>, onChange: OnChange): void {
    const skipping = this.skips.get(event.id);
    this.evolve(event, skipping);
    for (const route of this.active.routes.get(event.type) ?? NO_ROUTES) {
      if (skipping?.has(route.model) !== true) this.follow(route, event, onChange);
    }
    this.revision = event.revision;
  }

  /** Leaves the next event of the stream out. */
  passOver(event: Recorded): void {
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

  /** Without the state, none of those who read such streams can go on, but for those who skip the event. */
  private evolve(event: Recorded<DomainEvent>, skipping: ReadonlySet<string> | undefined): void {
    try {
      if (event.unreadable !== undefined) throw event.unreadable;
      this.folded = this.fold.evolve(this.folded, event);
    } catch (error) {
      const stopped = this.active.readersOf(this.stream).filter((model) => skipping?.has(model) !== true);
      if (mayPass(error)) throw error;
      if (stopped.length > 0) throw new ModelsFailed(stopped, error);
    }
  }

  private follow({ model, table, handler }: Route, event: Recorded<DomainEvent>, onChange: OnChange): void {
    this.shown = this.held.get(table) ?? NO_ROWS;
    try {
      for (const change of handler(event, this.view)) {
        if ('put' in change) this.put(table, checkedRow(table, change.put), onChange);
        else this.end(table, keyOf(table, change.end), onChange);
      }
    } catch (error) {
      throw mayPass(error) ? error : new ModelsFailed([model], error);
    }
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

/**
 * What an event is to the read models of its stream. An annulment that cannot be read is handed to them like any other
 * event, since nobody knows what it takes back: they stop at it.
 */
export function roleOf(event: Recorded<DomainEvent>, skips: Skips): 'projected' | 'annulling' | 'left-out' {
  if (event.type !== ENTRY_ANNULLED) return 'projected';
  if (skips.has(event.id)) return 'left-out';
  return event.unreadable === undefined ? 'annulling' : 'projected';
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
