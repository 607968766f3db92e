import { accept, refuse, unreachable, type Decision, type Refusal } from '@sagsgang/kernel/decider';
import { dateFault, fault, firstFault, textFault, TITLE_MAX, wordingFault, type Fault } from '../checks';
import { danishDate, danishList } from '../danish';
import { sameJson } from '../equality';
import type { Facts } from '../facts';
import { lastItemAt } from './agenda';
import { isOpen, type Away } from './away';
import type { CaseEvent } from './events';
import type {
  CloseHearing,
  HearingAnswer,
  HearingClosed,
  HearingCommand,
  HearingOpened,
  SendToHearing,
} from './hearing';
import { nextHearingId } from './issued';
import { standingMeetingFault } from './meetings';
import type { CaseState } from './state';
import { treat } from './treat';
import { plainTreatment } from './treatment';

/** Decides who is heard about a case, and what came of it. */
export function decideHearing(command: HearingCommand, state: CaseState, facts: Facts): Decision<CaseEvent> {
  switch (command.type) {
    case 'SendToHearing':
      return send(command.data, state, facts);
    case 'CloseHearing':
      return close(command.data, state, facts);
    default:
      return unreachable(command);
  }
}

function send(data: SendToHearing['data'], state: CaseState, facts: Facts): Decision<CaseEvent> {
  const wrong = firstFault(
    standingMeetingFault(facts, data.meetingId),
    textFault(data.text, 'text'),
    textFault(data.subject, 'subject'),
    data.parties.length > 0 ? undefined : fault('nobody-heard', 'Skriv, hvem der skal høres.', 'parties'),
    ...namesFaults(data.parties, (index) => `parties.${index}`),
    dateFault(data.from, 'from'),
    dateFault(data.to, 'to'),
    data.to < data.from
      ? fault('period-backwards', `Høringen kan ikke slutte den ${danishDate(data.to)}, før den begynder.`, 'to')
      : undefined,
  );
  if (wrong) return { refused: wrong };
  const opened = openedBy(data, state);
  const said = { ...opened.data, hearingId: undefined };
  const before = state.away.find((away) => away.opened && sameJson(said, { ...away.opened, hearingId: undefined }));
  if (before !== undefined) return accept();
  return data.meetingId === null ? accept<CaseEvent>(opened) : sendAtMeeting(data, opened, state, facts);
}

function openedBy(data: SendToHearing['data'], state: CaseState): HearingOpened {
  const { meetingId, subject = null, parties, from, to } = data;
  const item = meetingId === null ? undefined : lastItemAt(state.items, meetingId);
  const of = { itemId: item?.itemId ?? null, meetingId, bodyId: item?.bodyId ?? state.material?.bodyId ?? '' };
  return { type: 'HearingOpened', data: { hearingId: nextHearingId(state.issued), ...of, subject, parties, from, to } };
}

/** The minutes may have told the decision already, in which case the hearing is added to it. */
function sendAtMeeting(
  { meetingId, text = null }: SendToHearing['data'],
  opened: HearingOpened,
  state: CaseState,
  facts: Facts,
): Decision<CaseEvent> {
  const told = state.treatments.find(({ decision }) => decision.itemId === opened.data.itemId)?.decision;
  if (told !== undefined && (text === null || text === told.text)) {
    if (told.outcomes.includes('sent_to_hearing')) return accept<CaseEvent>(opened);
    const message =
      `Mødet ${meetingId} har behandlet sagen uden at sende den i høring; ` +
      'forvaltningen kan selv sende den i høring, uden et møde.';
    return refuse('hearing-not-decided', message, ['SendToHearing', 'AnnulEntry'], 'meetingId');
  }
  const wrong = wordingFault(text ?? '', 'text', 'Beslutningens ordlyd');
  if (wrong) return { refused: wrong };
  const decision = treat(plainTreatment(meetingId ?? '', text ?? '', 'sent_to_hearing'), state, facts);
  return decision.accepted === undefined ? decision : accept<CaseEvent>(...decision.accepted, opened);
}

function close(data: CloseHearing['data'], state: CaseState, facts: Facts): Decision<CaseEvent> {
  const on = data.on ?? facts.effectiveOn;
  const wrong = firstFault(
    dateFault(data.on, 'on'),
    ...namesFaults(
      data.answers.map(({ party }) => party),
      (index) => `answers.${index}.party`,
    ),
    ...data.answers.flatMap((answer, index) => answerFaults(answer, index, on)),
  );
  if (wrong) return { refused: wrong };
  const away = findHearing(data.hearingId ?? null, state);
  if ('code' in away) return { refused: away };
  return closed(away, closedBy(away, data, on));
}

function closedBy(away: Away, { answers }: CloseHearing['data'], on: string): HearingClosed {
  const complete = answers.map(({ party, on: answeredOn = null, text = null }) => ({ party, on: answeredOn, text }));
  const heard = new Set(answers.map(({ party }) => folded(party)));
  const silent = (away.opened?.parties ?? []).filter((party) => !heard.has(folded(party)));
  const { awayId: hearingId, meetingId } = away;
  const bodyId = away.opened?.bodyId ?? '';
  return { type: 'HearingClosed', data: { hearingId, meetingId, bodyId, on, answers: complete, silent } };
}

/** Before its last day a hearing is over only where nobody is left who could answer. */
function closed({ opened, ended, fate }: Away, event: HearingClosed): Decision<CaseEvent> {
  const { on, silent, hearingId } = event.data;
  if (ended !== null) {
    if (sameJson(ended, event.data)) return accept();
    const message = `Høringen ${hearingId} er allerede lukket, med andre svar; var de forkerte, så annuller det først.`;
    return refuse('hearing-closed', message, ['AnnulEntry'], 'hearingId');
  }
  if (fate === 'over') {
    return refuse('case-is-over', 'Sagen blev trukket eller lukket, mens høringen løb.', ['ReopenCase'], 'hearingId');
  }
  if (opened !== null && on < opened.from) {
    return refuse('hearing-not-begun', `Høringen begynder først den ${danishDate(opened.from)}.`, [], 'on');
  }
  if (opened !== null && on < opened.to && silent.length > 0) {
    const message =
      `Høringen løber til den ${danishDate(opened.to)}, og ${danishList(silent)} har ikke svaret; ` +
      'den kan lukkes fra den dag, eller når alle har svaret.';
    return refuse('hearing-runs', message, ['CloseHearing'], 'on');
  }
  return accept<CaseEvent>(event);
}

function findHearing(hearingId: string | null, state: CaseState): Away | Refusal {
  const hearings = state.away.filter(({ kind }) => kind === 'hearing');
  const open = hearings.filter(isOpen);
  const names = danishList(open.map(({ awayId }) => awayId));
  if (hearingId !== null) {
    const named = hearings.find(({ awayId }) => awayId === hearingId);
    if (named !== undefined) return named;
    const others = open.length === 0 ? 'ingen er åbne' : `åbne er ${names}`;
    return fault('hearing-unknown', `Sagen har ingen høring ${hearingId}; ${others}.`, 'hearingId', ['SendToHearing']);
  }
  if (open.length > 1) {
    return fault('several-hearings', `Sagen er i flere høringer: ${names}; skriv hvilken.`, 'hearingId');
  }
  const meant = open[0] ?? hearings.at(-1);
  return meant ?? fault('hearing-unknown', 'Sagen er ikke i høring.', 'hearingId', ['SendToHearing']);
}

function answerFaults({ on, text }: HearingAnswer, index: number, closedOn: string): readonly Fault[] {
  const field = `answers.${index}`;
  return [
    dateFault(on, `${field}.on`),
    textFault(text, `${field}.text`),
    on != null && on > closedOn
      ? fault(
          'answer-after-closing',
          `Svaret er fra efter den ${danishDate(closedOn)}, da høringen lukkede.`,
          `${field}.on`,
        )
      : undefined,
  ];
}

function namesFaults(names: readonly string[], field: (index: number) => string): readonly Fault[] {
  return names.flatMap((name, index) => [
    wordingFault(name, field(index), 'Navnet', TITLE_MAX),
    names.findIndex((other) => folded(other) === folded(name)) === index
      ? undefined
      : fault('party-repeated', `Navnet »${name.trim()}« står to gange.`, field(index)),
  ]);
}

const folded = (name: string): string => name.trim().toLocaleLowerCase('da');
