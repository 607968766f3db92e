import type { PlainDate } from '@sagsgang/kernel/plain-date';
import { nextReturnId } from './issued';
import { nextOccurrence } from './recurrence';
import type { ReturnPromised } from './return';
import type { CaseState } from './state';

/**
 * What the yearly wheel (årshjul) promises after returns that were kept: each that recurs is promised once more, for its
 * next time after that day. The new promise waits until it is kept itself, so that there is never more than one ahead.
 * @param ahead how many other returns the same batch opens before these
 */
export function renewals(
  kept: readonly Kept[],
  keptOn: PlainDate,
  state: CaseState,
  ahead = 0,
): readonly ReturnPromised[] {
  return kept
    .flatMap((each) => nextTurn(each, keptOn))
    .map((next, index) => {
      const returnId = nextReturnId(state.issued, ahead + index);
      return { type: 'ReturnPromised', data: { returnId, ...next } };
    });
}

type Kept = Pick<ReturnPromised['data'], 'returnId' | 'target' | 'recurrence' | 'responsible' | 'quote'>;

function nextTurn(
  { returnId, target, recurrence, responsible, quote }: Kept,
  keptOn: PlainDate,
): readonly Omit<ReturnPromised['data'], 'returnId'>[] {
  if (recurrence === undefined || target.date === null) return [];
  const date = nextOccurrence({ date: target.date, precision: target.precision }, recurrence, keptOn);
  if (date === null) return [];
  const next = { bodyId: target.bodyId, target: { ...target, meetingId: null, date }, quote, recurrence };
  const said = responsible === undefined ? next : { ...next, responsible };
  return [{ ...said, meetingId: null, itemId: null, place: null, source: 'sentence', continues: returnId }];
}
