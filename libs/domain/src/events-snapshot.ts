import { EVENT_TYPES, type DomainEvent, type EventTypeDefinition } from './event-types';

/** What the snapshot holds of one event type: what is written in the log, and can therefore never be changed in place. */
export interface EventShape extends EventTypeDefinition {
  readonly type: string;
  /** The paths of all fields, such as `points[].text`, in alphabetical order. */
  readonly fields: readonly string[];
}

/** The shapes of all event types, by name. @param examples an event of each type with every field filled in */
export function eventShapes(examples: { readonly [T in DomainEvent['type']]: DomainEvent }): readonly EventShape[] {
  const types = Object.keys(EVENT_TYPES) as DomainEvent['type'][];
  return types.sort().map((type) => {
    return { type, ...EVENT_TYPES[type], fields: [...new Set(pathsOf(examples[type].data))].sort() };
  });
}

/** The paths of all values in a piece of JSON; the elements of a list share one path that ends in `[]`. */
export function pathsOf(value: unknown, path = ''): readonly string[] {
  if (Array.isArray(value)) return value.flatMap((each) => pathsOf(each, `${path}[]`));
  if (typeof value !== 'object' || value === null) return [path];
  return Object.entries(value).flatMap(([name, each]) => pathsOf(each, path === '' ? name : `${path}.${name}`));
}
