import { itemText, type ItemParts } from './build-minutes';

/** One item of a written meeting: its number, its title and, but for an approval, its decision. */
export type WrittenItem = readonly [number: string, title: string, decision?: string, more?: ItemParts];

const APPROVED = 'KKR Fjordlandet godkendte indstillingen.';
const RECOMMENDATION = 'Det indstilles, at KKR Fjordlandet godkender sagen.';

export interface WrittenMeeting {
  /** As the header of the pages has it, such as `14-03-2025`. */
  readonly date: string;
  readonly body?: string;
  /** Written out, such as `16. maj 2025`; the last item then names that meeting. */
  readonly next?: string;
  /** Titles of the list of cases that are to come at the next meeting. */
  readonly list?: readonly string[];
  /** An agenda has no decisions. */
  readonly agenda?: boolean;
}

/** Minutes of several items, for the specs of plans: short cases whose titles and decisions matter alone. */
export function meetingText(meeting: WrittenMeeting, ...items: readonly WrittenItem[]): string {
  const { date, body = 'KKR Fjordlandet', next, list = [], agenda = false } = meeting;
  const written = items.map(([number, title, decision = APPROVED, more]) =>
    itemText(number, { title, recommendation: RECOMMENDATION, ...(agenda ? {} : { decision }), ...more }),
  );
  const entries = list.map((title) => `\n- ${title}`).join('\n');
  const ahead = itemText('9.1', {
    title: 'Sager til næste møde',
    presentation: `Næste møde i ${body} afholdes den ${next ?? ''}. Følgende sager ventes på mødet:\n${entries}`,
    ...(agenda ? {} : { decision: `${body} tog orienteringen til efterretning.` }),
  });
  const tail = next === undefined ? '' : `\n9. Punkter til næste møde\n\n${ahead}`;
  return `${body} | ${date}\n\n2. Sager\n\n${written.join('\n')}${tail}`;
}
