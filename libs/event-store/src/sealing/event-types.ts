import { compilePaths, type TextTree } from './text-paths';

/** What the codec must know of an event type; the domain's registry has this shape. */
export interface EventTypeDefinition {
  /** The newest version, from 1. */
  readonly version: number;
  /** The fields with free text: `title`, `points[].text`, `remarks[]`. */
  readonly texts: readonly string[];
  /** The field that names the item whose key encrypts the texts; without it, or where it is null, the stream's key. */
  readonly item?: string;
  /** The text fields of older versions, by version, where they were others than today's. */
  readonly earlier?: Readonly<Record<number, readonly string[]>>;
}

/** All event types by name. */
export type EventTypeRegistry = Readonly<Record<string, EventTypeDefinition>>;

/** An event type with its paths compiled. */
export interface KnownType {
  readonly name: string;
  readonly version: number;
  readonly item: string | undefined;
  /** Where the texts stand in data of that version. */
  treeOf(version: number): TextTree;
}

/** Compiles a registry once, since every event passes through it. */
export function compileRegistry(registry: EventTypeRegistry): ReadonlyMap<string, KnownType> {
  return new Map(Object.entries(registry).map(([name, definition]) => [name, compile(name, definition)]));
}

function compile(name: string, { version, texts, item, earlier = {} }: EventTypeDefinition): KnownType {
  const newest = compilePaths(texts);
  const older = new Map(Object.entries(earlier).map(([number, paths]) => [Number(number), compilePaths(paths)]));
  return { name, version, item, treeOf: (wanted) => older.get(wanted) ?? newest };
}
