import { longDate } from '@sagsgang/read-models/danish';
import type { NextList } from '@sagsgang/read-models/returns/next-list';

/**
 * The list as a text for the minutes, which the import reads back; behind it what differs from the list that was typed
 * at the meeting, where one was.
 */
export function tellNextList(list: NextList): string[] {
  const { meeting, next, lines, wasTyped, unfounded } = list;
  const opening = `Næste møde i ${meeting.body} er den ${longDate(next.date)}.`;
  const text =
    lines.length === 0
      ? [`${opening} Ingen sager er udsat eller lovet genfremlagt til mødet.`]
      : [`${opening} Disse sager ventes på mødet:`, '', ...lines.map((line) => `- ${entry(line)}`)];
  if (!wasTyped) return text;
  const missing = lines.filter(({ typed }) => !typed);
  return [
    ...text,
    '',
    ...(missing.length + unfounded.length === 0 ? ['Listen i referatet nævner de samme sager.'] : []),
    ...group(
      'Listen i referatet UDELADER:',
      missing.map(({ itemNumber, ...line }) => `${(itemNumber ?? '–').padEnd(5)} ${entry(line)}`),
    ),
    ...group('Listen i referatet nævner, uden at noget er lovet:', unfounded.map(entry)),
  ];
}

function entry({ title, condition }: { readonly title: string; readonly condition: string | null }): string {
  return condition === null ? title : `${title} (${condition})`;
}

const group = (heading: string, lines: readonly string[]): readonly string[] =>
  lines.length === 0 ? [] : [heading, ...lines.map((line) => `  ${line}`)];
