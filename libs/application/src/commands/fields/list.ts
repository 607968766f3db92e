import { fieldDecorator, type Check, type Fault } from './check';

/** The most entries that a list of a command may have. */
export const LIST_MAX = 1_000;

/** A list whose entries all pass the check. */
export const IsListOf = (entry: Check): PropertyDecorator => fieldDecorator('isListOf', listOf(entry));

/** The check behind `@IsListOf`; a fault is told with the entry's place, from 0. */
export function listOf(entry: Check): Check {
  return (value) => {
    if (!Array.isArray(value)) return { message: 'Her skal stå en liste.' };
    const entries: readonly unknown[] = value;
    return lengthFault(entries) ?? firstOf(entries, entry);
  };
}

/** What is wrong with a list that has too many entries. */
export function lengthFault(entries: readonly unknown[]): Fault | undefined {
  if (entries.length <= LIST_MAX) return undefined;
  const [has, room] = [entries.length, LIST_MAX].map((count) => count.toLocaleString('da-DK'));
  return { message: `Listen har ${has} poster; der er plads til ${room}.` };
}

function firstOf(entries: readonly unknown[], check: Check): Fault | undefined {
  for (const [index, entry] of entries.entries()) {
    const fault = check(entry);
    if (fault !== undefined) return { ...fault, at: fault.at === undefined ? `${index}` : `${index}.${fault.at}` };
  }
  return undefined;
}
