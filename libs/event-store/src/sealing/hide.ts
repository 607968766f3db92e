import type { TextTree } from './text-paths';

export interface Hidden {
  /** The data with an index in the place of each text. */
  readonly structure: unknown;
  readonly texts: readonly string[];
}

/**
 * Takes the texts out of an event's data. What is null or absent stays so.
 * @throws TypeError where something else stands in the place of a text
 */
export function hideTexts(data: unknown, tree: TextTree): Hidden {
  const texts: string[] = [];
  return { structure: hide(data, tree, texts, ''), texts };
}

function hide(value: unknown, tree: TextTree, texts: string[], path: string): unknown {
  if (value === null || value === undefined) return value;
  if (tree.text) return hideText(value, texts, path);
  if (tree.each) return hideEach(value, tree.each, texts, path);
  if (tree.fields) return hideFields(value, tree.fields, texts, path);
  return value;
}

function hideText(value: unknown, texts: string[], path: string): number {
  if (typeof value !== 'string') throw new TypeError(`${path} should hold a text, not ${typeof value}`);
  return texts.push(value) - 1;
}

function hideEach(value: unknown, tree: TextTree, texts: string[], path: string): unknown[] {
  if (!Array.isArray(value)) throw new TypeError(`${path} should hold a list, not ${typeof value}`);
  return value.map((element, place) => hide(element, tree, texts, `${path}[${place}]`));
}

function hideFields(value: unknown, fields: ReadonlyMap<string, TextTree>, texts: string[], path: string): object {
  if (typeof value !== 'object' || Array.isArray(value)) throw new TypeError(`${path || 'data'} should be an object`);
  const hidden: Record<string, unknown> = { ...value };
  for (const [name, tree] of fields) {
    if (name in hidden) hidden[name] = hide(hidden[name], tree, texts, path === '' ? name : `${path}.${name}`);
  }
  return hidden;
}
