import type { Form } from './forms';

/** One change to a valid command: where, what it is called, and the command after it. */
export interface Change {
  /** Dotted path of the field that was changed; empty for the command's data as a whole. */
  readonly field: string;
  readonly what: string;
  readonly data: unknown;
  /** Whether it leaves a valid command. */
  readonly valid: boolean;
}

/** A value somewhere in a command, and the command with another value in its place. */
interface Spot {
  readonly value: unknown;
  readonly path: readonly string[];
  readonly put: (value: unknown) => unknown;
  readonly mayBeNull: boolean;
}

/** Every change by one field to a command that has all its fields: left out, null, of another kind, or unknown. */
export function changesOf(form: Form, data: unknown): Change[] {
  return changesAt(form, { value: data, path: [], put: (value) => value, mayBeNull: false });
}

function changesAt(form: Form, spot: Spot): Change[] {
  switch (form.kind) {
    case 'optional':
      return changesAt(form.form, spot);
    case 'nullable':
      return spot.value === null
        ? [changed(spot, 'intet', null, true)]
        : changesAt(form.form, { ...spot, mayBeNull: true });
    case 'leaf':
      return [
        changed(spot, 'intet', null, spot.mayBeNull),
        ...form.wrong.map(([what, value]) => changed(spot, what, value, false)),
      ];
    case 'list':
      return changesInList(form.of, spot);
    case 'group':
      return changesInGroup(form.fields, spot);
  }
}

function changesInList(of: Form, spot: Spot): Change[] {
  const entries = spot.value as readonly unknown[];
  const replaced = (index: number, now: unknown): unknown[] => entries.map((entry, at) => (at === index ? now : entry));
  return [
    changed(spot, 'intet', null, spot.mayBeNull),
    changed(spot, 'en tekst', 'a', false),
    changed(spot, 'en gruppe', { 0: entries[0] }, false),
    changed(spot, 'ingen poster', [], true),
    changed(spot, 'for mange poster', new Array(1_001).fill(entries[0]), false),
    changed(inside(spot, '0', undefined), 'en liste i listen', [entries], false),
    ...entries.flatMap((entry, index) =>
      changesAt(of, { ...inside(spot, `${index}`, entry), put: (now) => spot.put(replaced(index, now)) }),
    ),
  ];
}

function changesInGroup(fields: { readonly [name: string]: Form }, spot: Spot): Change[] {
  const given = spot.value as Readonly<Record<string, unknown>>;
  return [
    changed(spot, 'intet', null, spot.mayBeNull),
    changed(spot, 'en tekst', 'a', false),
    changed(spot, 'en liste', [given], false),
    changed(inside(spot, 'ukendt', undefined), 'et ukendt felt', { ...given, ukendt: 1 }, false),
    changed(inside(spot, 'toString', undefined), 'et arvet felt', { ...given, toString: 'x' }, false),
    ...Object.entries(fields).flatMap(([name, form]) => {
      const { [name]: value, ...others } = given;
      const field = { ...inside(spot, name, value), put: (now: unknown) => spot.put({ ...given, [name]: now }) };
      return [
        changed({ ...field, put: spot.put }, 'mangler', others, form.kind === 'optional'),
        ...changesAt(form, field),
      ];
    }),
  ];
}

/** What lies under a name in a spot; its changes still replace the spot as a whole. */
function inside(spot: Spot, name: string, value: unknown): Spot {
  return { value, path: [...spot.path, name], put: spot.put, mayBeNull: false };
}

function changed({ path, put }: Spot, what: string, now: unknown, valid: boolean): Change {
  return { field: path.join('.'), what, data: put(now), valid };
}
