import { daysOfKind, MEETING_STATUS_WORDS, shortDate } from '@sagsgang/read-models/danish';
import type { LateMaterial, MeetingCalendar } from '@sagsgang/read-models/meetings/calendar';
import type { CalendarList } from '@sagsgang/read-models/meetings/query';

/** The backward calendars of meetings, the nearest meeting first. */
export function tellCalendars({ meetings }: CalendarList): string[] {
  if (meetings.length === 0) return ['Ingen kommende møder. Se alle med: sagsgang meeting list'];
  return meetings.flatMap(({ body, date, status, id, calendar, dispatchOverdue }) => [
    `${shortDate(date)}  ${body} (${MEETING_STATUS_WORDS[status]})  ${id}`,
    ...tellCalendar(calendar, dispatchOverdue).map((line) => `  ${line}`),
  ]);
}

/** One meeting's calendar: by when cases were to be handed in and the agenda sent, and what came late. */
export function tellCalendar({ handIn, dispatch }: MeetingCalendar, dispatchOverdue = false): string[] {
  if (handIn === null && dispatch === null) return ['Ingen frister: organet har ingen regler (SetBodyRules)'];
  return [
    ...(handIn === null ? [] : [`Indlevering af sager: senest ${due(handIn)}`, ...handIn.late.map(tellLate)]),
    ...(dispatch === null
      ? []
      : [`Udsendelse af dagsorden: senest ${due(dispatch)}; ${sent(dispatch, dispatchOverdue)}`]),
  ];
}

type Dispatch = NonNullable<MeetingCalendar['dispatch']>;

const due = ({ due: date, days, kind }: Pick<Dispatch, 'due' | 'days' | 'kind'>): string =>
  `${shortDate(date)} (${daysOfKind(days, kind)} før mødet)`;

function sent({ sentOn, lateBy, kind }: Dispatch, overdue: boolean): string {
  if (sentOn === null) return overdue ? 'IKKE SENDT, FRISTEN ER OVERSKREDET' : 'ikke sendt endnu';
  const day = `sendt ${shortDate(sentOn)}`;
  return lateBy === null || lateBy === 0 ? `${day}, rettidigt` : `${day}, ${daysOfKind(lateBy, kind)} FOR SENT`;
}

function tellLate({ title, caseId, kind, ref, on }: LateMaterial): string {
  return `  for sent: ${LATE_WORDS[kind]}${ref === '' ? '' : ` ${ref}`} til »${title}« (${caseId}) ${shortDate(on)}`;
}

const LATE_WORDS = { material: 'sagens tekst', recommendation: 'indstilling', attachment: 'bilag' } as const;
