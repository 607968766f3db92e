import {
  listed,
  longDate,
  MEETING_STATUS_WORDS,
  MINUTES_STATE_WORDS,
  OUTCOME_WORDS,
  shortDate,
} from '@sagsgang/read-models/danish';
import { tellCalendar } from './tell-calendar';
import { closedMark } from './tell-access';
import { label, tellDispatches, tellPlanned, tellSent } from './tell-agenda';
import { changeWords } from '@sagsgang/read-models/meetings/change-words';
import type { HeldItem } from '@sagsgang/read-models/meetings/agenda';
import type { MeetingList, MeetingView } from '@sagsgang/read-models/meetings/query';
import { tellProceedings } from './tell-proceedings';
import type { MinutesWord } from '@sagsgang/read-models/protocol/state';
import { tellProtocol } from './tell-protocol';

/** The meetings, one a line, oldest first. */
export function tellMeetings({ meetings }: MeetingList): string[] {
  if (meetings.length === 0) return ['Ingen møder endnu. Indlæs et referat med: sagsgang minutes import FIL'];
  return meetings.map(
    ({ id, date, status, body, minutes }) =>
      `${shortDate(date)}  ${MEETING_STATUS_WORDS[status]}${minutesOf(minutes)}  ${body}  ${id}`,
  );
}

/** A meeting with its agenda as planned, as sent and as held, and with what its list promised. */
export function tellMeeting(meeting: MeetingView): string[] {
  const { planned, sent, dispatches, held, attendance, declaredReturns } = meeting;
  return [
    `${meeting.body}, ${longDate(meeting.date)} (${MEETING_STATUS_WORDS[meeting.status]}) · ${meeting.id}`,
    ...when(meeting.cancelledBecause, (why) => [`Aflyst: ${why}`]),
    ...when(meeting.place, (place) => [`Sted: ${place}`]),
    ...calendarLines(meeting),
    '',
    'Dagsorden, som den er planlagt:',
    ...planned.map(tellPlanned),
    ...when(sent, (lines) => ['', 'Dagsorden, som den blev sendt:', ...lines.map(tellSent)]),
    ...tellDispatches(dispatches),
    ...when(meeting.approval, tellApproval),
    ...when(held, (items) => ['', 'Mødet, som det blev holdt:', ...items.map(tellHeld)]),
    ...tellProtocol(meeting),
    ...(attendance.length === 0 ? [] : ['', `Deltagelse: ${tellAttendance(attendance)}`]),
    ...tellProceedings(meeting),
    ...(declaredReturns.length === 0 ? [] : ['', 'Sager til næste møde, som listen anfører dem:']),
    ...declaredReturns.map(
      ({ title, condition, caseId }) =>
        `  ${title}${condition === null ? '' : ` (${condition})`}  [${caseId ?? 'ingen sag endnu'}]`,
    ),
  ];
}

/** Nothing of a body that has no rules. */
function calendarLines({ calendar }: MeetingView): readonly string[] {
  return calendar.handIn === null && calendar.dispatch === null ? [] : tellCalendar(calendar);
}

/** Nothing before there are any. */
const minutesOf = (word: MinutesWord): string => (word === 'none' ? '' : ` (referat: ${MINUTES_STATE_WORDS[word]})`);

const tellApproval = ({ text, changes }: NonNullable<MeetingView['approval']>): readonly string[] => [
  '',
  `Dagsordenen blev godkendt: "${text}"`,
  ...changes.map((change) => `  punkt ${change.number} ${changeWords(change)}`),
];

function tellHeld({ number, title, publicTitle, outcomes, correctedTo }: HeldItem): string {
  const outcome = outcomes.length === 0 ? 'ikke nået' : listed(outcomes.map((one) => OUTCOME_WORDS[one]));
  return `  ${label(number)} ${title}${closedMark(publicTitle)}: ${outcome}${correctedTo === null ? '' : '  [berigtiget]'}`;
}

function tellAttendance(attendance: MeetingView['attendance']): string {
  const count = (role: string): number => attendance.filter((one) => one.role === role).length;
  return [
    `${count('present')} til stede`,
    `${count('substitute')} suppleant(er)`,
    `${count('guest')} gæst(er)`,
    `${count('apology')} afbud`,
    `${count('absent')} fraværende`,
  ].join(', ');
}

function when<T>(value: T | null, tell: (value: T) => readonly string[]): readonly string[] {
  return value === null ? [] : tell(value);
}
