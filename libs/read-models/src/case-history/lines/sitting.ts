import type { BreakEvent } from '@sagsgang/domain/meeting/breaks';
import type { ItemEvent } from '@sagsgang/domain/meeting/items';
import type { QuorumEvent, QuorumLost } from '@sagsgang/domain/meeting/quorum';
import type { RecusalEvent } from '@sagsgang/domain/meeting/recusal';
import { atTime, listed, longDate } from '../../danish';
import { because, ofMeeting, type Telling, type Tellings } from '../line';

/** What a meeting records while it sits. */
export const SITTING: Tellings<BreakEvent | ItemEvent | RecusalEvent | QuorumEvent> = {
  MeetingSuspended: ({ data }) => [ofMeeting(`Mødet blev afbrudt${atTime(data.at)}${because(data.reason)}`)],
  MeetingAdjourned: ({ data: { at, toDate, toTime, reason } }) => {
    const to = `fortsætter den ${longDate(toDate)}${atTime(toTime)}`;
    const text = `Mødet blev afbrudt${atTime(at)} og ${to}${because(reason)}`;
    return [ofMeeting(text), { concerns: 'listed', text: [text] }];
  },
  MeetingResumed: ({ data: { date, at } }) => [ofMeeting(`Mødet blev genoptaget den ${longDate(date)}${atTime(at)}`)],
  ItemOpened: ({ data: { number, together, at, reopened } }) => {
    const verb = reopened ? 'genoptaget' : 'taget op';
    return eachItem(number, together, (others) => `Punktet blev ${verb}${atTime(at)}${others}`);
  },
  ItemClosed: ({ data: { number, together, at } }) =>
    eachItem(number, together, () => `Punktet blev afsluttet${atTime(at)}`),
  RecusalDecided: ({ data: { number, name, recused, notifiedBy, reason } }) => {
    const told = notifiedBy === null ? '' : ` efter underretning fra ${notifiedBy}`;
    const text = `Inhabilitet: ${name} er ${recused ? '' : 'ikke '}inhabil${told}${because(reason)}`;
    return [ofMeeting(`Punkt ${number}: ${text}`), ofItem(number, text)];
  },
  QuorumLost: ({ data }) => quorum(data, 'Organet var ikke længere beslutningsdygtigt'),
  QuorumRegained: ({ data }) => quorum(data, 'Organet var beslutningsdygtigt igen'),
};

const ofItem = (number: string, text: string): Telling => ({ concerns: 'listed', aboutNumber: number, text: [text] });

/** A line for the meeting and one for each of its items; `others` names those that were taken together with it. */
function eachItem(number: string, together: readonly string[], text: (others: string) => string): Telling[] {
  const numbers = [number, ...together];
  return numbers.flatMap((each) => {
    const others = numbers.filter((other) => other !== each);
    const told = text(others.length === 0 ? '' : ` sammen med punkt ${listed(others)}`);
    return [ofMeeting(`Punkt ${each}: ${told}`), ofItem(each, told)];
  });
}

function quorum({ number, at, present, needed }: QuorumLost['data'], what: string): Telling[] {
  const counts = [
    ...(present === null ? [] : [`${present} til stede`]),
    ...(needed === null ? [] : [`mindst ${needed} kræves`]),
  ];
  const text = `${what} fra punkt ${number}${atTime(at)}${counts.length === 0 ? '' : ` (${listed(counts)})`}`;
  return [ofMeeting(text), ofItem(number, text)];
}
