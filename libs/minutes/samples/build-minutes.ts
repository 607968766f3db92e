/** Minutes of one item for the specs: the layout of the samples, the sentences of the case that is tested. */
export interface ItemParts {
  readonly title?: string;
  readonly background?: string;
  readonly recommendation?: string;
  readonly presentation?: string;
  readonly decision?: string;
}

const RECOMMENDATION = 'Det indstilles, at KKR Fjordlandet tager sagen til efterretning.';

/** The meeting is that of 14 March 2025; `nextMeeting` is written as a date in Danish and stands in item 2.1. */
export function minutesText(parts: ItemParts, nextMeeting?: string): string {
  const item = itemText('1.1', { recommendation: RECOMMENDATION, decision: 'Uden beslutning.', ...parts });
  const ahead =
    nextMeeting === undefined
      ? ''
      : itemText('2.1', {
          title: 'Sager til næste møde',
          presentation: `Næste møde i KKR Fjordlandet afholdes den ${nextMeeting}.`,
          decision: 'KKR Fjordlandet tog orienteringen til efterretning.',
        });
  return `KKR Fjordlandet | 14-03-2025\n\n1. Sager\n\n${item}${ahead === '' ? '' : `2. Næste møde\n\n${ahead}`}`;
}

/** One item; a part that is left out has no heading. */
export function itemText(number: string, parts: ItemParts): string {
  const sections = [
    ['Baggrund', parts.background],
    ['Indstilling', parts.recommendation],
    ['Sagsfremstilling', parts.presentation],
    ['Beslutning', parts.decision],
  ] as const;
  const written = sections.filter(([, text]) => text !== undefined).map(([heading, text]) => `${heading}\n${text}\n`);
  return `${number}. ${parts.title ?? 'En sag'}\nSAG-2025-00001 abcd\n\n${written.join('\n')}\n`;
}
