import { daysOfKind, listed, PRESENTED_WORDS, shortDate } from '@sagsgang/read-models/danish';
import type { DispatchView, PlannedItem, SentItem } from '@sagsgang/read-models/meetings/agenda';
import { closedMark } from './tell-access';

/** An item's number, in its column. */
export const label = (number: string | null): string => (number ?? '–').padEnd(5);

/** An item as it is planned, with what is worth knowing of it before the meeting. */
export function tellPlanned({
  number,
  title,
  publicTitle,
  status,
  ready,
  reports,
  joined,
  changedSinceSent,
}: PlannedItem): string {
  return [
    `  ${label(number)} ${title}${closedMark(publicTitle)}`,
    ...(status === 'proposed' ? ['[foreslået]'] : []),
    ...(ready ? ['[klar]'] : []),
    ...(reports ? ['[til orientering]'] : []),
    ...(joined === null ? [] : [`[${JOINED_WORDS[joined.manner]} ${joined.number ?? joined.caseId}]`]),
    ...(changedSinceSent === null || changedSinceSent.length === 0
      ? []
      : [`[ændret siden udsendelsen: ${listed(changedSinceSent.map((part) => PRESENTED_WORDS[part]))}]`]),
  ].join('  ');
}

/** How an item is treated together with another one. */
export const JOINED_WORDS = {
  merged: 'slået sammen med punkt',
  taken_together: 'behandles under ét med punkt',
} as const;

/** What was sent beside the agenda itself, each with its items, its reason and whether it came in time. */
export function tellDispatches(dispatches: readonly DispatchView[]): string[] {
  return dispatches.flatMap(({ kind, sentOn, reason, lines, notice }, index) => {
    if (kind === 'agenda' && dispatches.length === 1) return [];
    const late = notice === null || notice.lateBy === 0 ? '' : `, ${daysOfKind(notice.lateBy, notice.kind)} FOR SENT`;
    return [
      ...(index === 0 ? [''] : []),
      `${DISPATCH_WORDS[kind]}, sendt ${shortDate(sentOn)}${late}${reason === null ? '' : `: ${reason}`}`,
      ...(kind === 'supplement' ? lines.map(tellSent) : []),
    ];
  });
}

const DISPATCH_WORDS = {
  agenda: 'Dagsordenen',
  supplement: 'Tillægsdagsorden',
  again: 'Dagsordenen igen',
} as const;

/** A line of the agenda as it was sent. */
export const tellSent = ({ number, title, publicTitle }: SentItem): string =>
  `  ${label(number)} ${title}${closedMark(publicTitle)}`;
