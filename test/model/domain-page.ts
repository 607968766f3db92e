import { AGGREGATES } from '@sagsgang/domain/aggregates';
import { EVENT_TYPES } from '@sagsgang/domain/event-types';
import { CHAPTERS, type Chapter } from './chapters';
import { observe } from './observed';
import type { Town } from './town';

/** `docs/domain.md`: what the deciders really do in the histories of these towns, with the words of the glossaries. */
export function domainPage(towns: readonly Town[]): string {
  const observed = observe(towns);
  return [
    '# What can be done, and when',
    '',
    'Written by `UPDATE_DOMAIN=1 npx jest test/model/domain-page`, and checked there: events and states are those that the',
    'deciders gave in random histories, so that the page says what the code does. A command is allowed in a state where at',
    'least one of it was accepted; what else it needs, its refusals say.',
    ...CHAPTERS.flatMap((chapter) => ['', `## ${chapter.heading}`, '', ...table(chapter, observed)]),
    '',
  ].join('\n');
}

function table(chapter: Chapter, observed: ReturnType<typeof observe>): readonly string[] {
  const rows = AGGREGATES[chapter.category].commandTypes.map((type: string) => {
    const term = chapter.glossary[type];
    const { events, states } = observed(chapter.category, type);
    return [
      `\`${type}\``,
      term?.danish ?? '',
      Object.keys(EVENT_TYPES)
        .filter((each) => events.has(each))
        .join(', '),
      inWords(chapter.states, states),
      term?.source ?? '',
    ];
  });
  const head = ['command', 'Danish', 'events', 'allowed while', 'source of the rule'];
  return aligned([head, ...rows]);
}

/** A table of Markdown as the formatter of the repository sets it. */
function aligned(rows: readonly (readonly string[])[]): readonly string[] {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  const [head, ...rest] = rows.map((row) => line(row.map((cell, column) => cell.padEnd(widths[column] ?? 0))));
  return [head ?? '', line(widths.map((width) => '-'.repeat(width))), ...rest];
}

/** So many states are named as exceptions. */
const MOST_BARRED = 3;

function inWords(states: readonly string[], seen: ReadonlySet<string>): string {
  const barred = states.filter((state) => !seen.has(state));
  if (barred.length === 0) return 'any';
  return barred.length <= MOST_BARRED
    ? `any but ${barred.join(', ')}`
    : states.filter((state) => seen.has(state)).join(', ');
}
