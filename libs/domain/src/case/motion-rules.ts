import { fault, type Fault } from '../checks';
import { danishList } from '../danish';
import type { Outcome } from '../vocabulary';
import { motionsOn, type CaseMotion, type MotionAim } from './motion';

/** The outcomes with which a body has said what it wants of the matter itself. */
const ON_THE_MATTER: readonly Outcome[] = [
  'approved',
  'approved_with_changes',
  'partly_approved',
  'rejected',
  'recommended',
  'elected',
];

/** What a decision must be once such a motion is adopted, and how a caseworker says and records it. */
const DEMANDED: { readonly [A in MotionAim]?: Demand } = {
  postpone: { outcome: 'postponed', aim: 'udsættelse', word: 'udsat', command: 'PostponeCase' },
  refer: { outcome: 'referred', aim: 'oversendelse', word: 'oversendt', command: 'ReferCase' },
  send_back: { outcome: 'returned', aim: 'tilbagesendelse', word: 'sendt tilbage', command: 'SendBackCase' },
};

interface Demand {
  readonly outcome: Outcome;
  readonly aim: string;
  readonly word: string;
  readonly command: string;
}

/**
 * What is wrong with a decision after the motions on its item: it must be what an adopted procedural motion demands, and
 * it can say nothing of the matter itself while an amendment to it still waits for its vote.
 */
export function decisionAgainstMotions(
  outcomes: readonly Outcome[],
  itemId: string,
  motions: readonly CaseMotion[],
): Fault {
  const onItem = motionsOn(motions, itemId);
  return onItem.map((motion) => contradiction(motion, outcomes)).find(Boolean) ?? openAmendments(onItem, outcomes);
}

/** What is wrong with a motion that is adopted on an item with these outcomes. */
export function contradiction({ moved, settled }: CaseMotion, outcomes: readonly Outcome[]): Fault {
  const demanded = moved.aim === null ? undefined : DEMANDED[moved.aim];
  if (settled?.outcome !== 'adopted' || demanded === undefined || outcomes.includes(demanded.outcome)) return undefined;
  const { outcome, aim, word, command } = demanded;
  const message = `Forslag ${moved.motionId} om ${aim} er vedtaget, så beslutningen skal have udfaldet ${word} (${outcome}).`;
  return fault('motion-says-otherwise', message, 'outcomes', [command, 'RecordDecision', 'AnnulEntry']);
}

function openAmendments(onItem: readonly CaseMotion[], outcomes: readonly Outcome[]): Fault {
  if (!outcomes.some((outcome) => ON_THE_MATTER.includes(outcome))) return undefined;
  const open = onItem.filter(({ moved, settled }) => settled === null && moved.kind !== 'procedural');
  if (open.length === 0) return undefined;
  const ids = danishList(open.map(({ moved }) => moved.motionId));
  const message = `Der skal stemmes om ændringsforslag, før sagen selv afgøres; tilbage er ${ids}. Er de trukket eller bortfaldet, så skriv det.`;
  return fault('amendments-open', message, 'outcomes', ['VoteOnMotion', 'DropMotion']);
}
