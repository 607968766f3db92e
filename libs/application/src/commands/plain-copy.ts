import { lengthFault } from './fields/list';
import type { FieldError } from './invalid-command';

/** Deeper than any command: the names of a vote lie at 4. */
const DEEPEST = 8;

export interface PlainCopy {
  readonly value: unknown;
  readonly errors: readonly FieldError[];
}

/**
 * Copies a value from outside into plain objects and lists, without fields that are `undefined`. Found on the way is
 * what the class-based validation would let slip: fields that every object inherits (`constructor`), which it skips in
 * silence, a nesting on which it would overflow the stack, and lists on whose entries it would spend minutes.
 */
export function plainCopy(value: unknown): PlainCopy {
  const errors: FieldError[] = [];
  return { value: copyOf(value, [], errors), errors };
}

function copyOf(value: unknown, path: readonly string[], errors: FieldError[]): unknown {
  if (typeof value === 'bigint') return fail(errors, path, 'Tallet er for stort.');
  if (typeof value !== 'object' || value === null) return value;
  if (path.length > DEEPEST) return fail(errors, path, 'Felterne ligger for dybt inde i hinanden.');
  if (!Array.isArray(value)) return copyOfFields(value, path, errors);
  const fault = lengthFault(value);
  if (fault !== undefined) return fail(errors, path, fault.message);
  return value.map((entry, index) => copyOf(entry, [...path, `${index}`], errors));
}

function copyOfFields(value: object, path: readonly string[], errors: FieldError[]): Record<string, unknown> {
  const copy: Record<string, unknown> = {};
  for (const [name, inner] of Object.entries(value)) {
    if (name in Object.prototype) fail(errors, [...path, name], 'Feltet kendes ikke.');
    else if (inner !== undefined) copy[name] = copyOf(inner, [...path, name], errors);
  }
  return copy;
}

function fail(errors: FieldError[], path: readonly string[], message: string): undefined {
  errors.push({ field: path.join('.'), message });
}
