import {
  dateFault,
  fault,
  firstFault,
  textFault,
  timeFault,
  TITLE_MAX,
  wordFault,
  wordingFault,
  type Fault,
} from '../checks';
import { danishDate } from '../danish';
import { compareItemNumbers } from '../item-numbers';
import { ROLES, type Attendee, type Seat, type Stay } from './attendee';

/**
 * What is wrong with a list of attendance in itself, whatever else is known of the meeting.
 * @param date the meeting's date, before which nobody can have been there
 */
export function attendeesFault(attendees: readonly Attendee[], date: string): Fault {
  return firstFault(
    ...attendees.map((attendee, index) => attendeeFault(attendee, `attendees.${index}`, date)),
    repeatedNameFault(attendees),
  );
}

function attendeeFault(attendee: Attendee, field: string, date: string): Fault {
  const { name, role, party, organisation, substituteFor, awayFrom = [], seats = [], stays = [] } = attendee;
  return firstFault(
    wordingFault(name, `${field}.name`, 'Navnet', TITLE_MAX),
    wordFault(role, ROLES, `${field}.role`),
    textFault(party, `${field}.party`, TITLE_MAX),
    textFault(organisation, `${field}.organisation`, TITLE_MAX),
    textFault(substituteFor, `${field}.substituteFor`, TITLE_MAX),
    ...awayFrom.map((number, at) => wordingFault(number, `${field}.awayFrom.${at}`, 'Punktets nummer', TITLE_MAX)),
    ...seats.map((seat, at) => seatFault(seat, `${field}.seats.${at}`)),
    substituteFault(attendee, field),
    presenceFault(attendee, field),
    boundsFault(attendee, field),
    ...stays.map((stay, at) => stayFault(stay, stays[at - 1], `${field}.stays.${at}`, date)),
  );
}

function seatFault({ substituteFor, items }: Seat, field: string): Fault {
  return firstFault(
    wordingFault(substituteFor, `${field}.substituteFor`, 'Medlemmets navn', TITLE_MAX),
    items.length === 0
      ? fault('items-missing', `Skriv, hvilke punkter suppleanten for ${substituteFor} deltager i.`, `${field}.items`)
      : undefined,
    ...items.map((number, at) => wordingFault(number, `${field}.items.${at}`, 'Punktets nummer', TITLE_MAX)),
  );
}

/** A substitute sits for one member through the meeting, or for one or several at single items. */
function substituteFault({ name, role, substituteFor, seats = [] }: Attendee, field: string): Fault {
  const whole = (substituteFor ?? '').trim() !== '';
  if (role !== 'substitute') {
    const said = whole ? 'substituteFor' : 'seats';
    if (!whole && seats.length === 0) return undefined;
    return fault('not-a-substitute', `${name} er ikke anført som suppleant.`, `${field}.${said}`);
  }
  if (!whole && seats.length === 0) {
    return fault('substitute-for-nobody', `Skriv, hvem ${name} er suppleant for.`, `${field}.substituteFor`);
  }
  if (whole && seats.length > 0) {
    const message = `${name} er enten suppleant hele mødet ("substituteFor") eller ved enkelte punkter ("seats").`;
    return fault('substitute-both-ways', message, `${field}.seats`);
  }
  return twiceSeatedFault(name, seats, field);
}

function twiceSeatedFault(name: string, seats: readonly Seat[], field: string): Fault {
  const all = seats.flatMap(({ items }, at) => items.map((number) => ({ number, at })));
  const twice = all.find(({ number }, at) => all.slice(0, at).some((other) => other.number === number));
  if (twice === undefined) return undefined;
  const message = `${name} kan kun være suppleant for ét medlem på punkt ${twice.number}.`;
  return fault('two-seats', message, `${field}.seats.${twice.at}.items`);
}

/** Only who was there can come late, leave early, go out or be recused from an item. */
function presenceFault(attendee: Attendee, field: string): Fault {
  const { name, role, arrivedAt, leftAt, recusedFrom = [], awayFrom = [], stays = [] } = attendee;
  if (role !== 'apology' && role !== 'absent') return undefined;
  const bounds = [
    ['arrivedAt', arrivedAt],
    ['leftAt', leftAt],
    ['recusedFrom', recusedFrom[0]],
    ['awayFrom', awayFrom[0]],
    ['stays', stays[0]],
  ] as const;
  const said = bounds.find(([, value]) => value !== null && value !== undefined);
  if (said === undefined) return undefined;
  return fault(
    'was-not-there',
    `${name} var ikke til stede og kan hverken komme, gå eller være inhabil.`,
    `${field}.${said[0]}`,
  );
}

/** Nobody leaves before coming; who came for no item at all was absent. */
function boundsFault({ name, arrivedAt, leftAt }: Attendee, field: string): Fault {
  if (arrivedAt == null || leftAt == null || compareItemNumbers(arrivedAt, leftAt) < 0) return undefined;
  const message = `${name} kom til punkt ${arrivedAt} og kan ikke være gået før punkt ${leftAt}.`;
  return fault('left-before-arriving', message, `${field}.leftAt`);
}

/** The stays follow each other, and none ends before it begins, so that no presence is ever negative. */
function stayFault(stay: Stay, before: Stay | undefined, field: string, date: string): Fault {
  const wrong = firstFault(
    dateFault(stay.on, `${field}.on`),
    timeFault(stay.from, `${field}.from`),
    timeFault(stay.to, `${field}.to`),
  );
  if (wrong !== undefined) return wrong;
  const day = stay.on ?? date;
  if (day < date) {
    return fault('before-the-meeting', `Mødet er den ${danishDate(date)}; dagen kan ikke ligge før.`, `${field}.on`);
  }
  if (stay.from !== null && stay.to !== null && stay.to < stay.from) {
    const message = `Den, der kom kl. ${stay.from}, kan ikke være gået kl. ${stay.to}.`;
    return fault('left-before-arriving', message, `${field}.to`);
  }
  if (before === undefined || isAfter(stay, before, date)) return undefined;
  return fault('stays-overlap', 'Skriv tiderne i rækkefølge; de kan ikke overlappe hinanden.', field);
}

function isAfter(stay: Stay, before: Stay, date: string): boolean {
  const [day, earlier] = [stay.on ?? date, before.on ?? date];
  if (day !== earlier) return day > earlier;
  return before.to !== null && stay.from !== null && stay.from >= before.to;
}

function repeatedNameFault(attendees: readonly Attendee[]): Fault {
  const index = attendees.findIndex(({ name }, at) => attendees.slice(0, at).some((other) => other.name === name));
  const attendee = attendees[index];
  if (attendee === undefined) return undefined;
  const message = `${attendee.name} står to gange; skriv navnene, så de kan skelnes.`;
  return fault('name-twice', message, `attendees.${index}.name`);
}
