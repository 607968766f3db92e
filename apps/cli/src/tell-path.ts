import { OUTCOME_WORDS, shortDate } from '@sagsgang/read-models/danish';
import type { PathStepView } from '@sagsgang/read-models/decision-path/query';

/** The way to the decision, a line a body, with an arrow before the one whose turn it is; nothing where nobody laid one. */
export function tellPath(path: readonly PathStepView[]): string[] {
  const last = path.at(-1);
  if (last === undefined) return [];
  return ['', `Beslutningsvej (afgøres i ${last.body}):`, ...path.map(tellStep)];
}

function tellStep(step: PathStepView): string {
  const reading = step.reading === null ? '' : `, ${step.reading}. behandling`;
  const day = step.meeting === null ? '' : ` ${shortDate(step.meeting.date)}`;
  return `${step.state === 'due' ? '→' : ' '} ${step.number}. ${step.body}${reading}${day}: ${becameOf(step)}`;
}

function becameOf({ state, place, outcome, decides }: PathStepView): string {
  if (outcome !== null) return OUTCOME_WORDS[outcome];
  if (state === 'skipped') return 'sprunget over';
  const waits = place === null ? 'venter' : PLACE_WORDS[place];
  return decides ? `${waits}; afgør sagen` : waits;
}

const PLACE_WORDS = { proposed: 'foreslået til dagsordenen', scheduled: 'på dagsordenen' } as const;
