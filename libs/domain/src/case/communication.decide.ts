import { accept, refuse, type Decision } from '@sagsgang/kernel/decider';
import { dateFault, fault, firstFault, textFault, TITLE_MAX, wordFault, wordingFault, type Fault } from '../checks';
import { danishDate } from '../danish';
import { sameJson } from '../equality';
import type { Facts } from '../facts';
import type { Outcome } from '../vocabulary';
import {
  CHANNELS,
  wordingOf,
  type Appeal,
  type Channel,
  type CommunicateDecision,
  type CommunicationCommand,
  type CommunicationEvent,
} from './communication';
import type { DecisionRecorded } from './decision';
import { decisionAt, noDecisionAt } from './decision-at';
import type { CaseState } from './state';

/** Decides what was told of a decision, to whom and how. */
export function decideCommunication(
  { data }: CommunicationCommand,
  state: CaseState,
  facts: Facts,
): Decision<CommunicationEvent> {
  const on = data.on ?? facts.effectiveOn;
  const wrong = firstFault(
    recipientsFault(data.recipients),
    wordFault(data.channel, CHANNELS, 'channel'),
    dateFault(on, 'on'),
    data.appeal ? appealFault(data.appeal) : undefined,
  );
  if (wrong) return { refused: wrong };
  const decision = decisionAt(data.meetingId, state);
  if (decision === undefined) return noDecisionAt(data.meetingId, state);
  const takenOn = facts.meetings.get(data.meetingId)?.date ?? decision.meetingDate;
  if (takenOn !== undefined && on < takenOn) return tooEarly(on, takenOn);
  const missing = guidanceFault(data, decision);
  if (missing) return { refused: missing };
  const { itemId, meetingId, bodyId } = decision;
  const { recipients, channel } = data;
  const wording = wordingOf(state.corrections, itemId);
  const told = { itemId, meetingId, bodyId, wording, recipients, channel, on, appeal: complete(data.appeal) };
  if (state.communications.some((each) => sameJson(each, told))) return accept();
  return accept({ type: 'DecisionCommunicated', data: told });
}

function complete(appeal: Appeal | null | undefined): Required<Appeal> | null {
  if (!appeal) return null;
  const { authority, deadline = null, how = null } = appeal;
  return { authority, deadline, how };
}

function recipientsFault(recipients: readonly string[]): Fault {
  if (recipients.length === 0) {
    return fault('recipient-missing', 'Skriv, hvem beslutningen er meddelt.', 'recipients', ['CommunicateDecision']);
  }
  return firstFault(...recipients.map((name, i) => wordingFault(name, `recipients.${i}`, 'Modtageren', TITLE_MAX)));
}

function appealFault({ authority, deadline, how }: Appeal): Fault {
  return firstFault(
    wordingFault(authority, 'appeal.authority', 'Klageinstansen', TITLE_MAX),
    dateFault(deadline, 'appeal.deadline'),
    textFault(how, 'appeal.how'),
  );
}

const IN_WRITING: readonly Channel[] = ['digital_post', 'letter', 'email'];
const NOT_ALL_THAT_WAS_ASKED: readonly Outcome[] = ['rejected', 'partly_approved', 'approved_with_changes'];

/** Whether a complaint can be made, Sagsgang cannot know: somebody has to say so where it may be. */
function guidanceFault({ channel, appeal }: CommunicateDecision['data'], decision: DecisionRecorded['data']): Fault {
  const applies = decision.outcomes.some((outcome) => NOT_ALL_THAT_WAS_ASKED.includes(outcome));
  if (appeal !== undefined || !applies || !IN_WRITING.includes(channel)) return undefined;
  const message =
    'Afgørelsen giver ikke fuldt ud medhold og er meddelt skriftligt: skriv klagevejledningen (forvaltningslovens § 25), ' +
    'eller null, hvis der ikke kan klages.';
  return fault('appeal-guidance-missing', message, 'appeal', ['CommunicateDecision']);
}

function tooEarly(on: string, takenOn: string): Decision<CommunicationEvent> {
  const message = `Beslutningen er taget den ${danishDate(takenOn)} og kan ikke være meddelt den ${danishDate(on)}.`;
  return refuse('told-before-decided', message, ['CommunicateDecision'], 'on');
}
