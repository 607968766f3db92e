import { accept, refuse, type Decision } from '@sagsgang/kernel/decider';
import { dateFault, fault, firstFault, textFault, type Fault } from '../checks';
import { danishDate, danishList } from '../danish';
import type { Facts } from '../facts';
import type { AwaitedAnswerReceived, AwaitingCommand } from './awaiting';
import { openReturns, type CaseReturn } from './return';
import type { CaseState } from './state';

/** Decides that an answer came which the case waits for. */
export function decideAwaiting(
  { data }: AwaitingCommand,
  state: CaseState,
  facts: Facts,
): Decision<AwaitedAnswerReceived> {
  const { returnId, answer = null } = data;
  const receivedOn = data.receivedOn ?? facts.effectiveOn;
  const found = state.returns.find((each) => each.returnId === returnId);
  if (!found?.target.awaiting) return noneAwaited(returnId, state);
  const wrong = firstFault(
    dateFault(receivedOn, 'receivedOn'),
    receivedFault(receivedOn, found.target.awaiting.askedOn, facts),
    textFault(answer, 'answer'),
  );
  if (wrong) return { refused: wrong };
  if (found.answer) return again(found.answer, receivedOn, answer);
  if (found.fate !== 'open') return overtaken(found);
  const { bodyId } = found.target;
  return accept({ type: 'AwaitedAnswerReceived', data: { returnId, bodyId, receivedOn, answer } });
}

function receivedFault(receivedOn: string, askedOn: string | null, { today }: Facts): Fault {
  if (receivedOn > today) {
    return fault(
      'answer-still-to-come',
      `Svaret kan ikke være kommet efter i dag, den ${danishDate(today)}.`,
      'receivedOn',
    );
  }
  if (askedOn === null || receivedOn >= askedOn) return undefined;
  const message = `Der blev først spurgt den ${danishDate(askedOn)}, så svaret kan ikke være kommet før.`;
  return fault('answer-before-question', message, 'receivedOn');
}

function again(told: AwaitedAnswerReceived['data'], receivedOn: string, answer: string | null): Decision<never> {
  if (told.receivedOn === receivedOn && told.answer === answer) return accept();
  const message = `Svaret er allerede noteret som modtaget den ${danishDate(told.receivedOn)}.`;
  return refuse('answer-already-received', message, ['AnnulEntry'], 'returnId');
}

function overtaken({ returnId, fate }: CaseReturn): Decision<never> {
  const why = fate === 'kept' ? 'sagen er kommet igen' : 'den er frafaldet';
  const message = `Under ${returnId} ventes der ikke længere på svaret, da ${why}; vedlæg det som bilag.`;
  return refuse('answer-no-longer-awaited', message, ['AttachDocument'], 'returnId');
}

function noneAwaited(returnId: string, state: CaseState): Decision<never> {
  const waiting = openReturns(state.returns).filter(({ target, answer }) => target.awaiting && !answer);
  const others = danishList(waiting.map((each) => each.returnId));
  const message =
    waiting.length === 0
      ? 'Sagen venter ikke på noget svar; udsæt den på et svar først.'
      : `Der ventes ikke på et svar under ${returnId}, men under ${others}.`;
  return refuse('no-answer-awaited', message, ['PostponeCase', 'PromiseReturn'], 'returnId');
}
