import { isReserved } from './envelope';
import type { TextTree } from './text-paths';

/** Gives the texts of one event. */
export interface Texts {
  /** @throws UnreadableEvent where the texts were tampered with */
  text(index: number): string;
}

interface Source {
  readonly texts: Texts;
  readonly fields: Record<string, unknown>;
}

/** Data whose texts are accessors. Where they come from is private: no copy, no comparison and no JSON sees it. */
class Shown {
  /** One accessor a field name for all events: V8 then keeps their shape, which makes replaying fast. */
  private static readonly accessors = new Map<string, PropertyDescriptor>();
  readonly #source: Source;

  constructor(source: Source) {
    this.#source = source;
  }

  static accessor(name: string): PropertyDescriptor {
    let accessor = Shown.accessors.get(name);
    if (accessor === undefined) {
      accessor = {
        get(this: Shown) {
          return read(this.#source, name);
        },
        enumerable: true,
        configurable: true,
      };
      Shown.accessors.set(name, accessor);
    }
    return accessor;
  }
}

/** The data of an event without its envelope, with texts that are decrypted when they are read. */
export function showData(data: Record<string, unknown>, tree: TextTree, texts: Texts): Record<string, unknown> {
  return showFields(data, tree.fields ?? new Map<string, TextTree>(), texts, isReserved);
}

function showFields(
  fields: Record<string, unknown>,
  trees: ReadonlyMap<string, TextTree>,
  texts: Texts,
  isLeftOut?: (name: string) => boolean,
): Record<string, unknown> {
  const shown = new Shown({ texts, fields }) as unknown as Record<string, unknown>;
  for (const name in fields) {
    if (isLeftOut?.(name)) continue;
    const tree = trees.get(name);
    if (tree === undefined) shown[name] = fields[name];
    else if (holdsIndices(fields[name], tree)) Object.defineProperty(shown, name, Shown.accessor(name));
    else shown[name] = showBelow(fields[name], tree, texts);
  }
  return shown;
}

function showBelow(value: unknown, tree: TextTree, texts: Texts): unknown {
  const { each, fields } = tree;
  if (value === null || typeof value !== 'object') return value;
  if (Array.isArray(value)) return each ? value.map((element) => showBelow(element, each, texts)) : value;
  return fields ? showFields(value as Record<string, unknown>, fields, texts) : value;
}

/** A list of texts is one accessor: accessors inside an array would make every such array slow. */
function holdsIndices(value: unknown, tree: TextTree): boolean {
  if (tree.text) return typeof value === 'number';
  return tree.each?.text === true && Array.isArray(value) && value.some((element) => typeof element === 'number');
}

/** The text replaces its index, so that the same value comes back every time. */
function read({ fields, texts }: Source, name: string): unknown {
  const held = fields[name];
  if (typeof held === 'number') fields[name] = texts.text(held);
  else if (Array.isArray(held) && held.some((element) => typeof element === 'number')) {
    fields[name] = held.map((element: unknown) => (typeof element === 'number' ? texts.text(element) : element));
  }
  return fields[name];
}
