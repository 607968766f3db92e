import { unreachable } from '@sagsgang/kernel/decider';
import type { PlainDate } from '@sagsgang/kernel/plain-date';
import type { CaseItem } from './agenda';
import type { AnswerEvent, ReferralAnswered, SendBackAnswered } from './answer';
import type { CaseClosed } from './closing';
import type { DecisionRecorded } from './decision';
import type { HearingClosed, HearingEvent, HearingOpened } from './hearing';
import type { CaseReferred, CaseSentBack, CaseWithdrawn } from './postponement';

/** Where a case can be away from its body: with another body, with the administration, or with those who are heard. */
export const AWAY_KINDS = ['referral', 'sent_back', 'hearing'] as const;
export type AwayKind = (typeof AWAY_KINDS)[number];

/**
 * What became of it: `answered` or `closed` as somebody said, `treated` since the body took the case up again, `over`
 * since the case was withdrawn or closed.
 */
export const AWAY_FATES = ['open', 'answered', 'closed', 'treated', 'over'] as const;
export type AwayFate = (typeof AWAY_FATES)[number];

/** A time during which something is awaited from others. */
export interface Away {
  readonly kind: AwayKind;
  /** The item whose decision sent the case away; `h1`, `h2`, … of a hearing. */
  readonly awayId: string;
  /** The meeting that decided it; null where the administration sent it to a hearing. */
  readonly meetingId: string | null;
  /** That meeting's date, where it is known. */
  readonly meetingDate: PlainDate | null;
  /** As the hearing was opened; null of the other kinds. */
  readonly opened: HearingOpened['data'] | null;
  /** What was said of its end; null while nobody said it. */
  readonly ended: HearingClosed['data'] | ReferralAnswered['data'] | SendBackAnswered['data'] | null;
  readonly fate: AwayFate;
}

type Ending = DecisionRecorded | CaseWithdrawn | CaseClosed;
type Sending = CaseReferred | CaseSentBack;

/** What is awaited after an event, oldest first. @param items the case's items, with what the event did to them */
export function evolveAway(
  away: readonly Away[],
  event: HearingEvent | AnswerEvent | Sending | Ending,
  items: readonly CaseItem[],
): readonly Away[] {
  switch (event.type) {
    case 'CaseReferred':
    case 'CaseSentBack':
      return [...away, sent(event, items)];
    case 'HearingOpened': {
      const { hearingId: awayId, meetingId } = event.data;
      const opened: Away = { ...EMPTY, kind: 'hearing', awayId, meetingId, opened: event.data };
      return [...away.filter((each) => each.awayId !== awayId), opened];
    }
    case 'HearingClosed':
      return change(away, ({ awayId }) => awayId === event.data.hearingId, { fate: 'closed', ended: event.data });
    case 'ReferralAnswered':
      return change(away, isOf('referral', event.data), { fate: 'answered', ended: event.data });
    case 'SendBackAnswered':
      return change(away, isOf('sent_back', event.data), { fate: 'answered', ended: event.data });
    case 'DecisionRecorded':
      return cameBack(event.data) ? change(away, isEndedBy(event.data), { fate: 'treated' }) : away;
    case 'CaseWithdrawn':
    case 'CaseClosed':
      return change(away, isOpen, { fate: 'over' });
    default:
      return unreachable(event);
  }
}

export const isOpen = ({ fate }: Away): boolean => fate === 'open';

const EMPTY = { meetingDate: null, opened: null, ended: null, fate: 'open' } as const;

/** A meeting whose minutes are typed after those of a later one sent away what has come back since. */
function sent({ type, data }: Sending, items: readonly CaseItem[]): Away {
  const { itemId: awayId, meetingId } = data;
  const meetingDate = items.find(({ itemId }) => itemId === awayId)?.meetingDate ?? null;
  const isBack = items.some(
    (item) => item.status === 'treated' && meetingDate !== null && (item.meetingDate ?? '') > meetingDate,
  );
  const kind = type === 'CaseReferred' ? 'referral' : 'sent_back';
  return { ...EMPTY, kind, awayId, meetingId, meetingDate, fate: isBack ? 'treated' : 'open' };
}

const isOf =
  (kind: AwayKind, { itemId }: { readonly itemId: string }) =>
  (away: Away): boolean =>
    away.kind === kind && away.awayId === itemId;

/** A meeting that did not get to the case did not have it back. */
const cameBack = ({ outcomes }: DecisionRecorded['data']): boolean =>
  outcomes[0] !== 'not_reached' && outcomes[0] !== 'none';

/** A later treatment has the case back; a hearing goes on beside it until it is closed. */
const isEndedBy =
  ({ meetingId, meetingDate }: DecisionRecorded['data']) =>
  (away: Away): boolean => {
    if (!isOpen(away) || away.kind === 'hearing' || away.meetingId === meetingId) return false;
    return away.meetingDate === null || meetingDate === undefined || meetingDate > away.meetingDate;
  };

function change(away: readonly Away[], isMeant: (each: Away) => boolean, to: Partial<Away>): readonly Away[] {
  return away.map((each) => (isMeant(each) ? { ...each, ...to } : each));
}
