import { accept, refuse, unreachable, type Decision } from '@sagsgang/kernel/decider';
import { dateFault, fault, firstFault, textFault, TITLE_MAX, wordingFault, type Fault } from '../checks';
import { danishDate } from '../danish';
import { sameJson } from '../equality';
import type { Facts } from '../facts';
import { bodyFault, standingMeetingFault } from './meetings';
import { completeOrigin, originFault } from './origin';
import {
  belatedMaterial,
  revisedMaterial,
  type OpenCase,
  type OpeningCommand,
  type OpeningEvent,
  type ReviseCaseMaterial,
} from './opening';
import type { CaseState } from './state';

/** Decides what a case is about. */
export function decideOpening(command: OpeningCommand, state: CaseState, facts: Facts): Decision<OpeningEvent> {
  switch (command.type) {
    case 'OpenCase':
      return open(command.data, state, facts);
    case 'ReviseCaseMaterial':
      return revise(command.data, state, facts);
    default:
      return unreachable(command);
  }
}

function open(data: OpenCase['data'], state: CaseState, facts: Facts): Decision<OpeningEvent> {
  const { bodyId, title, journalNumber = null, caseworkers = [], origin = null, receivedOn = null } = data;
  const wrong = firstFault(
    wordingFault(title, 'title', 'Titlen', TITLE_MAX),
    labelsFault(data),
    comingFault(data, facts),
    bodyFault(facts, bodyId),
  );
  if (wrong) return { refused: wrong };
  const coming = {
    ...(origin !== null && { origin: completeOrigin(origin) }),
    ...(receivedOn !== null && { receivedOn }),
  };
  const opened = { bodyId, title, journalNumber, caseworkers, ...coming };
  if (state.material === null) return accept({ type: 'CaseOpened', data: opened });
  if (sameJson(state.material.opened, opened)) return accept();
  const message = 'Sagen findes allerede med andre oplysninger.';
  return refuse('case-exists', message, ['ReviseCaseMaterial']);
}

function revise(data: ReviseCaseMaterial['data'], state: CaseState, facts: Facts): Decision<OpeningEvent> {
  const { meetingId, origin, ...others } = data;
  const fields = { ...others, ...(origin !== undefined && { origin: origin && completeOrigin(origin) }) };
  const wrong = firstFault(
    standingMeetingFault(facts, meetingId),
    data.title === undefined ? undefined : wordingFault(data.title, 'title', 'Titlen', TITLE_MAX),
    labelsFault(data),
    comingFault(data, facts),
    textFault(data.background, 'background'),
    textFault(data.presentation, 'presentation'),
    attachmentsFault(data.attachments),
  );
  if (wrong) return { refused: wrong };
  const belated = isBelated(meetingId, state, facts);
  const changes = changed(fields, knownMaterial(state, meetingId, belated));
  if (Object.keys(changes).length === 0) return accept();
  return accept({ type: 'CaseMaterialRevised', data: { meetingId, ...changes, ...(belated && { belated }) } });
}

/** Minutes may be typed in any order: what a later meeting had before it is not replaced by an earlier one's. */
function isBelated(meetingId: string | null, { items }: CaseState, { meetings }: Facts): boolean {
  const date = meetingId === null ? undefined : meetings.get(meetingId)?.date;
  if (date === undefined) return false;
  return items.some((item) => item.status === 'treated' && item.meetingDate !== null && item.meetingDate > date);
}

function knownMaterial({ material }: CaseState, meetingId: string | null, belated: boolean) {
  if (material === null) return {};
  return belated ? belatedMaterial(material, meetingId) : revisedMaterial(material);
}

/** Only the fields that say something new. */
function changed<Fields extends object>(fields: Fields, now: Partial<Fields>): Partial<Fields> {
  const news = Object.entries(fields).filter(
    ([name, value]) => value !== undefined && !sameJson(value, now[name as keyof Fields]),
  );
  return Object.fromEntries(news) as Partial<Fields>;
}

function labelsFault(labels: Pick<ReviseCaseMaterial['data'], 'journalNumber' | 'caseworkers'>): Fault {
  const { journalNumber, caseworkers = [] } = labels;
  return firstFault(
    textFault(journalNumber, 'journalNumber', TITLE_MAX),
    ...caseworkers.map((each, i) => wordingFault(each, `caseworkers.${i}`, 'Sagsbehandleren', TITLE_MAX)),
  );
}

function comingFault({ origin, receivedOn }: Pick<OpenCase['data'], 'origin' | 'receivedOn'>, { today }: Facts): Fault {
  const wrong = firstFault(originFault(origin), dateFault(receivedOn, 'receivedOn'));
  if (wrong !== undefined || receivedOn === null || receivedOn === undefined || receivedOn <= today) return wrong;
  const message = `Sagen kan ikke være modtaget den ${danishDate(receivedOn)}, som er efter i dag.`;
  return fault('received-in-future', message, 'receivedOn');
}

function attachmentsFault(attachments: number | undefined): Fault {
  if (attachments === undefined || (Number.isSafeInteger(attachments) && attachments >= 0)) return undefined;
  return fault('no-such-count', 'Antallet af bilag skal være et helt tal fra 0.', 'attachments');
}
