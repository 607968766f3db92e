import { accept, refuse, type Decision } from '@sagsgang/kernel/decider';
import { firstFault, wordingFault } from '../checks';
import { danishList } from '../danish';
import type { Facts } from '../facts';
import type { Target } from '../vocabulary';
import type { ItemRemoved } from './agenda';
import { bodyFault } from './meetings';
import { openReturns } from './return';
import type { CaseState } from './state';
import type { ReturnRedirected, TransferCommand, TransferEvent } from './transfer';

/** Decides that another body has the case: what it owes follows, and what the old body was only offered falls. */
export function decideTransfer(
  { data }: TransferCommand,
  state: CaseState,
  facts: Facts,
): Decision<TransferEvent | ItemRemoved> {
  const { toBodyId, reason } = data;
  const bodyId = state.material?.bodyId;
  const wrong = firstFault(bodyFault(facts, toBodyId, 'toBodyId'), wordingFault(reason, 'reason', 'Begrundelsen'));
  if (wrong !== undefined) return { refused: wrong };
  if (bodyId === undefined || bodyId === toBodyId) return accept();
  return (
    stillOnAgenda(bodyId, state) ??
    accept<TransferEvent | ItemRemoved>(
      { type: 'CaseTransferred', data: { bodyId, toBodyId, reason } },
      ...redirections(bodyId, toBodyId, state, facts),
      ...fallenProposals(bodyId, state),
    )
  );
}

/** What stands on an agenda was put there by a person, and the body that meets has the word on it. */
function stillOnAgenda(bodyId: string, { items }: CaseState): Decision<never> | undefined {
  const meetings = items
    .filter((item) => item.status === 'scheduled' && item.bodyId === bodyId)
    .map(({ meetingId }) => meetingId);
  if (meetings.length === 0) return undefined;
  const message =
    `Sagen står på dagsordenen for ${danishList(meetings)} og kan først overføres, ` +
    'når den er behandlet dér eller taget af.';
  return refuse('case-on-agenda', message, ['RecordDecision', 'RemoveFromAgenda']);
}

function redirections(
  bodyId: string,
  toBodyId: string,
  { returns }: CaseState,
  facts: Facts,
): readonly ReturnRedirected[] {
  return openReturns(returns)
    .filter(({ target }) => target.bodyId === bodyId)
    .map(({ returnId, target, cause, answer, said: { after } }) => {
      const owed = { returnId, bodyId: toBodyId, target: redirected(target, toBodyId, facts), cause };
      const data = after === undefined ? owed : { ...owed, after };
      return { type: 'ReturnRedirected', data: answer === undefined ? data : { ...data, answered: true } };
    });
}

/** A meeting of the old body stands for its day, unless another day was said. */
function redirected(target: Target, bodyId: string, facts: Facts): Target {
  const meeting = target.meetingId === null ? undefined : facts.meetings.get(target.meetingId);
  const when =
    target.date === null && meeting !== undefined
      ? { date: meeting.date, precision: 'day' as const }
      : { date: target.date, precision: target.precision };
  return { ...target, bodyId, meetingId: null, ...when };
}

function fallenProposals(bodyId: string, { items }: CaseState): readonly ItemRemoved[] {
  return items
    .filter((item) => item.status === 'proposed' && item.bodyId === bodyId)
    .map(({ itemId, meetingId }) => ({
      type: 'ItemRemoved',
      data: { itemId, meetingId, bodyId, declined: true, reason: 'sagen er overført til et andet organ' },
    }));
}
