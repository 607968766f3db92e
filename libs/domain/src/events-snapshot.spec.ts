import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { EVENT_TYPES, type DomainEvent } from './event-types';
import { eventShapes, pathsOf } from './events-snapshot';
import { EXAMPLE_EVENTS } from './testing/example-events';

const SNAPSHOT = join(__dirname, 'events.snapshot.json');
const HOW_TO =
  'An event type changed. What lies in logs never changes, so give it a new version and an upcaster; ' +
  'then write the snapshot anew: UPDATE_EVENTS=1 npx jest libs/domain/src/events-snapshot && npx prettier --write libs/domain/src/events.snapshot.json';

const types = Object.keys(EVENT_TYPES) as DomainEvent['type'][];

describe('the event types', () => {
  it('are those of the snapshot, unless somebody changed them knowingly', () => {
    const shapes = eventShapes(EXAMPLE_EVENTS);
    if (process.env['UPDATE_EVENTS'] === '1') writeFileSync(SNAPSHOT, `${JSON.stringify(shapes, null, 2)}\n`);
    const snapshot: unknown = JSON.parse(readFileSync(SNAPSHOT, 'utf8'));
    const told = JSON.stringify(snapshot) === JSON.stringify(shapes) ? '' : HOW_TO;
    expect({ told, shapes }).toEqual({ told: '', shapes: snapshot });
  });

  it.each(types)('%s has an example in which every field says something', (type) => {
    const { data } = EXAMPLE_EVENTS[type];
    expect(EXAMPLE_EVENTS[type].type).toBe(type);
    expect(JSON.stringify(data)).not.toMatch(/null|\[\]|""/);
  });

  it.each(types)('%s names only texts and items that it has', (type) => {
    const { texts, publicTexts = {}, item } = EVENT_TYPES[type];
    const named = [...texts, ...Object.keys(publicTexts), ...(item === undefined ? [] : [item])];
    const paths = pathsOf(EXAMPLE_EVENTS[type].data);
    expect(named.filter((path) => !paths.includes(path))).toEqual([]);
  });

  it('leave no sentence in clear, but for those that say why', () => {
    // Identifiers, dates, numbers and words of the vocabulary never hold a space; a time of the day or a title does.
    const clear = types.flatMap((type) =>
      clearTexts(EXAMPLE_EVENTS[type].data, EVENT_TYPES[type].texts).map(({ path }) => `${type}.${path}`),
    );
    expect(clear).toEqual(publicTexts().map(({ path }) => path));
  });

  it('give for each text that stays clear a reason, and encrypt none of them', () => {
    for (const { path, because, encrypted } of publicTexts()) {
      expect({ path, because, encrypted }).toEqual({
        path,
        because: expect.stringMatching(/^\w+( \S+){4,}$/) as string,
        encrypted: false,
      });
    }
  });
});

function publicTexts(): readonly { path: string; because: string; encrypted: boolean }[] {
  return types.flatMap((type) => {
    const { texts, publicTexts: clear = {} } = EVENT_TYPES[type];
    return Object.entries(clear).map(([path, because]) => {
      return { path: `${type}.${path}`, because, encrypted: texts.includes(path) };
    });
  });
}

function clearTexts(data: unknown, texts: readonly string[], path = ''): readonly { path: string }[] {
  if (Array.isArray(data)) return data.flatMap((each) => clearTexts(each, texts, `${path}[]`));
  if (typeof data === 'object' && data !== null) {
    return Object.entries(data).flatMap(([name, each]) =>
      clearTexts(each, texts, path === '' ? name : `${path}.${name}`),
    );
  }
  return typeof data === 'string' && data.includes(' ') && !texts.includes(path) ? [{ path }] : [];
}
