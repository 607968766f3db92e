/** Largest amount in kroner; its øre are still whole numbers that JSON and a double hold exactly. */
const KRONER_MAX = 1_000_000_000_000;

const PLAIN = /^(?<sign>-?)(?<kroner>\d{1,13})(?:\.(?<oere>\d{1,2}))?$/;
const DANISH = /^(?<sign>-?)(?<kroner>\d{1,3}(?:\.\d{3}){1,4}|\d{1,13})(?:,(?<oere>\d{1,2}))?$/;

/**
 * An amount in kroner as whole øre: `1325000.5`, `1.325.000,50` and `-200`. The two ways of writing never mean different
 * amounts: a point before three digits parts thousands, before one or two it parts the øre. Undefined where it is neither.
 */
export function oereOf(amount: string): number | undefined {
  const groups = (PLAIN.exec(amount) ?? DANISH.exec(amount))?.groups;
  if (groups === undefined) return undefined;
  const kroner = Number((groups['kroner'] ?? '').replaceAll('.', ''));
  if (kroner > KRONER_MAX) return undefined;
  const oere = kroner * 100 + Number((groups['oere'] ?? '').padEnd(2, '0'));
  return groups['sign'] === '-' ? 0 - oere : oere;
}
