/** A value that does not belong in a field, and what a caseworker would call it. */
export type Wrong = readonly [what: string, value: unknown];

/**
 * The form of a value, said once more and otherwise than by decorators, so that specs have something to hold the
 * classes against.
 */
export type Form =
  | { readonly kind: 'leaf'; readonly fits: (value: unknown) => boolean; readonly wrong: readonly Wrong[] }
  | { readonly kind: 'list'; readonly of: Form }
  | { readonly kind: 'group'; readonly fields: { readonly [name: string]: Form } }
  | { readonly kind: 'nullable'; readonly form: Form }
  | { readonly kind: 'optional'; readonly form: Form };

/** True where a value from outside has exactly that form. */
export function fits(form: Form, value: unknown): boolean {
  switch (form.kind) {
    case 'leaf':
      return form.fits(value);
    case 'list':
      return Array.isArray(value) && value.length <= 1000 && value.every((entry) => fits(form.of, entry));
    case 'nullable':
      return value === null || fits(form.form, value);
    case 'optional':
      return value === undefined || fits(form.form, value);
    case 'group': {
      if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
      const given = new Map(Object.entries(value));
      const known = Object.keys(form.fields);
      return (
        [...given.keys()].every((name) => known.includes(name)) &&
        known.every((name) => fits(form.fields[name], given.get(name)))
      );
    }
  }
}

const leaf = (test: (value: unknown) => boolean, ...wrong: Wrong[]): Form => ({
  kind: 'leaf',
  fits: test,
  wrong: [['en sand/falsk-værdi', true], ['en gruppe', {}], ['en liste', []], ...wrong],
});
const upTo = (longest: number): Form =>
  leaf(
    (value) => typeof value === 'string' && value.length <= longest && !/\0|\p{Cs}/u.test(value),
    ['et tal', 1],
    ['en for lang tekst', 'x'.repeat(longest + 1)],
    ['et nultegn', 'a\0b'],
    ['et halvt tegn', 'a\ud83d'],
  );
const matching = (pattern: RegExp, ...wrong: string[]): Form =>
  leaf(
    (value) => typeof value === 'string' && pattern.test(value),
    ['et tal', 20250314],
    ['ingen tegn', ''],
    ...wrong.map((text): Wrong => [`teksten »${text.slice(0, 20)}«`, text]),
  );

export const text = upTo(200_000);
export const title = upTo(1_000);
export const id = matching(/^[-\w.]{1,200}$/, 'a b', 'møde', 'a/1', 'x'.repeat(201), 'a\n');
export const hash = matching(/^[\da-f]{64}$/, 'a1', 'A1'.repeat(32));
export const amount = matching(
  /^-?(\d{1,13}(\.\d{1,2})?|(\d{1,3}(\.\d{3}){1,4}|\d{1,13})(,\d{1,2})?)$/,
  '1.32.5',
  '12,345',
  '1e9',
  '1 000',
  '100\n',
);
export const time = matching(/^([01]\d|2[0-3])\.[0-5]\d$/, '9.30', '09:30', '24.00', '09.60', '09.30\n');
export const date = leaf(
  (value) => {
    if (typeof value !== 'string' || !/^\d{4}-\d\d-\d\d$/.test(value)) return false;
    const [year, month, day] = value.split('-').map(Number) as [number, number, number];
    const last = new Date(Date.UTC(2000 + (year % 400), month, 0)).getUTCDate();
    return month >= 1 && month <= 12 && day >= 1 && day <= last;
  },
  ['et tal', 20250314],
  ['en umulig dato', '2025-02-29'],
  ['en umulig måned', '2025-13-01'],
  ['en dansk dato', '14.03.2025'],
  ['et tidspunkt', '2025-03-14T10:00:00.000Z'],
);
export const count = (least: number): Form =>
  leaf(
    (value) => Number.isSafeInteger(value) && (value as number) >= least,
    ['en tekst', '3'],
    ['et brudt tal', 1.5],
    ['for lille et tal', least - 1],
    ['for stort et tal', 1e21],
  );
export const numberOf = (...numbers: readonly number[]): Form => ({
  kind: 'leaf',
  fits: (value) => numbers.some((number) => number === value),
  wrong: [
    ['en tekst', `${numbers[0]}`],
    ['et andet tal', Math.max(...numbers) + 1],
    ['en sand/falsk-værdi', true],
    ['en liste', [numbers[0]]],
  ],
});
export const flag: Form = {
  kind: 'leaf',
  fits: (value) => typeof value === 'boolean',
  wrong: [
    ['en tekst', 'true'],
    ['et tal', 1],
    ['en liste', []],
    ['en gruppe', {}],
  ],
};
export const oneOf = (...words: readonly string[]): Form =>
  leaf((value) => words.some((word) => word === value), ['et tal', 1], ['et ukendt ord', 'constructor']);
export const orNull = (form: Form): Form => ({ kind: 'nullable', form });
export const optional = (form: Form): Form => ({ kind: 'optional', form });
export const listOf = (of: Form): Form => ({ kind: 'list', of });
export const group = (fields: { readonly [name: string]: Form }): Form => ({ kind: 'group', fields });
