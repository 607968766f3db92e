import { atTime, listed, longDate, shortDate, STANDING_WORDS } from '@sagsgang/read-models/danish';
import type { MeetingView } from '@sagsgang/read-models/meetings/query';
import type { VotersView, VoterView } from '@sagsgang/read-models/proceedings/voters';

type Moment = MeetingView['turns'][number]['opened'];

/** How a meeting went: its items with times, recusals, interruptions, and where it could not decide. */
export function tellProceedings(meeting: MeetingView): string[] {
  const { turns, recusals, breaks, quorumLosses } = meeting;
  const section = (title: string, lines: readonly string[]): string[] =>
    lines.length === 0 ? [] : ['', title, ...lines.map((line) => `  ${line}`)];
  return [
    ...section('Forløb:', [...turns.map((turn) => tellTurn(turn, meeting)), ...breaks.map((one) => tellBreak(one))]),
    ...section(
      'Inhabilitet:',
      recusals.map(
        ({ number, name, recused, reason }) =>
          `${number.padEnd(5)} ${name}: ${recused ? '' : 'ikke '}inhabil (${reason})`,
      ),
    ),
    ...section(
      'Ikke beslutningsdygtigt:',
      quorumLosses.map(
        ({ from, to, present, needed }) =>
          `fra punkt ${from}${to === null ? '' : ` til punkt ${to}`}${tellCounts(present, needed)}`,
      ),
    ),
  ];
}

/** Who had a vote on an item, and who had not, with the reason; and whether the body could decide. */
export function tellVoters(view: VotersView): string[] {
  const { number, moment, voters, others, strayVotes, members, needed, quorate } = view;
  const when = moment === null ? 'efter punkternes numre' : `den ${longDate(moment.date)}${atTime(moment.at)}`;
  return [
    `Stemmeberettigede på punkt ${number} (${when}): ${voters.length}`,
    ...voters.map((voter) => `  ${tellPerson(voter)}`),
    ...(others.length === 0 ? [] : ['Uden stemmeret:']),
    ...others.map((one) => `  ${tellPerson(one)}: ${STANDING_WORDS[one.standing]}`),
    ...strayVotes.map(
      ({ name, subject, standing }) =>
        `Stemte uden stemmeret: ${name} (${standing === null ? 'ikke i deltagelsen' : STANDING_WORDS[standing]}) om "${subject}"`,
    ),
    ...(quorate === null ? [] : [quorate ? 'Organet var beslutningsdygtigt.' : 'Organet var ikke beslutningsdygtigt.']),
    ...(members === null
      ? []
      : [`Medlemmer: ${members}${needed === null ? '' : `; mindst ${needed} skal være til stede`}`]),
  ];
}

function tellTurn({ number, together, opened, closed }: MeetingView['turns'][number], meeting: MeetingView): string {
  const others = together.length === 0 ? '' : ` (sammen med ${listed(together)})`;
  const day = opened.date === meeting.date ? '' : `${shortDate(opened.date)} `;
  return `${number.padEnd(5)} ${day}${tellSpan(opened, closed)}${others}`;
}

function tellSpan({ at: from }: Moment, closed: Moment | null): string {
  if (closed === null) return from === null ? 'i gang' : `fra ${from}, i gang`;
  return from === null && closed.at === null ? 'afsluttet' : `${from ?? '…'}–${closed.at ?? '…'}`;
}

function tellBreak({ from, to, reason, resumed }: MeetingView['breaks'][number]): string {
  const why = reason === null ? '' : `: ${reason}`;
  const until = to === null ? '' : `, udsat til ${moment(to)}`;
  return `afbrudt ${moment(from)}${until}${resumed === null ? '' : `, genoptaget ${moment(resumed)}`}${why}`;
}

const moment = ({ date, at }: Moment): string => `${shortDate(date)}${atTime(at)}`;

function tellCounts(present: number | null, needed: number | null): string {
  const counts = [
    ...(present === null ? [] : [`${present} til stede`]),
    ...(needed === null ? [] : [`mindst ${needed} kræves`]),
  ];
  return counts.length === 0 ? '' : ` (${counts.join(', ')})`;
}

function tellPerson({ name, party, substituteFor }: VoterView): string {
  return `${name}${party === null ? '' : ` (${party})`}${substituteFor === null ? '' : `, suppleant for ${substituteFor}`}`;
}
