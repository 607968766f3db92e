import type { Figure, Figures } from './figure';

/** The figures for people: one line each, then what each was made of. */
export function tableOf(figures: Figures): string {
  const rows = Object.entries(figures).map(([name, figure]) => [name, ...cells(figure)]);
  const widths = rows[0].map((_, column) => Math.max(...rows.map((row) => row[column].length)));
  const lines = rows.map((row) => row.map((cell, column) => cell.padEnd(widths[column])).join('  '));
  const details = Object.entries(figures).map(([name, { detail }]) => `${name}: ${JSON.stringify(detail)}`);
  return [...lines.map((line) => line.trimEnd()), '', ...details].join('\n');
}

function cells({ value, unit, goal, bound, met }: Figure): string[] {
  return [`${value} ${unit}`, `${bound} ${goal}`, met ? 'met' : 'MISSED'];
}
