import { accept, refuse, type Decision } from '@sagsgang/kernel/decider';
import { fault, firstFault, type Fault } from '../checks';
import { danishDate, danishList } from '../danish';
import { sameJson } from '../equality';
import type { Facts } from '../facts';
import { bodyFault, findStandingMeeting, isRefusal } from './meetings';
import { passage } from './passage';
import {
  evolvePath,
  isAtItsEnd,
  READINGS,
  walkedSteps,
  type DecisionPath,
  type PathCommand,
  type PathEvent,
  type PathStep,
} from './path';
import type { CaseState } from './state';
import { caseStatus } from './status';

type Laid = PathCommand['data'];

/** Decides by which bodies a case goes to its decision. */
export function decidePath({ data }: PathCommand, state: CaseState, facts: Facts): Decision<PathEvent> {
  const { steps, decidedIn } = data;
  const laid = { steps: steps.map(({ bodyId, meetingId, reading }) => ({ bodyId, meetingId, reading })), decidedIn };
  const wrong = firstFault(
    steps.length > 0 ? undefined : fault('path-empty', 'Beslutningsvejen mangler sine organer.', 'steps'),
    ...steps.flatMap((step, index) => stepFaults(step, index, laid, facts)),
    decidingFault(laid, facts),
  );
  if (wrong) return { refused: wrong };
  if (state.path !== null && sameJson(state.path.laid, laid)) return accept();
  return isOver(state) ?? rewritten(laid, state.path, facts) ?? set(laid, state, facts);
}

function set(laid: Laid, state: CaseState, facts: Facts): Decision<PathEvent> {
  const event: PathEvent = { type: 'DecisionPathSet', data: laid };
  const path = evolvePath(state.path, event, state.treatments);
  return accept<PathEvent>(event, ...(path === null ? [] : passage(path, facts.effectiveOn)));
}

function stepFaults(step: PathStep, index: number, { steps }: Laid, facts: Facts): readonly Fault[] {
  const field = `steps.${index}`;
  return [
    bodyFault(facts, step.bodyId, `${field}.bodyId`),
    meetingFault(step, steps.slice(0, index), facts, `${field}.meetingId`),
    readingFault(step, index, steps, facts),
  ];
}

function meetingFault(step: PathStep, before: readonly PathStep[], facts: Facts, field: string): Fault {
  if (step.meetingId === null) return undefined;
  const meeting = findStandingMeeting(facts, step.meetingId, field);
  if (isRefusal(meeting)) return meeting;
  if (meeting.bodyId !== step.bodyId) {
    const message = `Mødet ${step.meetingId} holdes af et andet organ end ${nameOf(step.bodyId, facts)}.`;
    return fault('meeting-of-another-body', message, field);
  }
  if (before.some(({ meetingId }) => meetingId === step.meetingId)) {
    return fault('meeting-repeated', `Mødet ${step.meetingId} står to gange på vejen.`, field);
  }
  const dates = before.map(({ meetingId }) => facts.meetings.get(meetingId ?? '')?.date ?? '');
  const latest = dates.reduce((last, date) => (date > last ? date : last), '');
  if (meeting.date >= latest) return undefined;
  const message =
    `Mødet den ${danishDate(meeting.date)} ligger før det, der kommer forud på vejen (${danishDate(latest)}); ` +
    'vælg et senere møde, eller lad mødet stå åbent.';
  return fault('path-backwards', message, field, ['SetDecisionPath']);
}

/** A body that reads a case twice does so in order. */
function readingFault({ bodyId, reading }: PathStep, index: number, steps: readonly PathStep[], facts: Facts): Fault {
  if (reading === null) return undefined;
  const field = `steps.${index}.reading`;
  if (!READINGS.includes(reading)) {
    return fault('no-such-reading', 'En sag har højst en 1. og en 2. behandling.', field);
  }
  const others = (reading === 1 ? steps.slice(index + 1) : steps.slice(0, index)).filter(
    (step) => step.bodyId === bodyId && step.reading !== null,
  );
  const pair = reading === 1 ? others.at(0) : others.at(-1);
  if (pair?.reading === 3 - reading) return undefined;
  const name = nameOf(bodyId, facts);
  const message =
    reading === 1
      ? `${name} har 1. behandling, men ingen 2. behandling derefter; sæt den på, eller lad behandlingen stå uden nummer.`
      : `${name} har 2. behandling uden en 1. behandling før; sæt den på, eller lad behandlingen stå uden nummer.`;
  return fault('reading-alone', message, field, ['SetDecisionPath']);
}

function decidingFault({ steps, decidedIn }: Laid, facts: Facts): Fault {
  const last = steps.at(-1);
  if (last === undefined || last.bodyId === decidedIn) return undefined;
  const message =
    `Sagen afgøres i ${nameOf(decidedIn, facts)}, som så skal stå sidst på vejen; ` +
    `sidst står ${nameOf(last.bodyId, facts)}.`;
  return fault('decided-elsewhere', message, 'decidedIn', ['SetDecisionPath']);
}

function isOver(state: CaseState): Decision<PathEvent> | undefined {
  const status = caseStatus(state);
  if (status !== 'decided' && status !== 'withdrawn') return undefined;
  const what = status === 'decided' ? 'afgjort' : 'trukket tilbage';
  return refuse('case-is-over', `Sagen er ${what}; den skal genoptages, før den kan få en ny vej.`, ['ReopenCase']);
}

/** What bodies did on the path lies behind the case: a new path has to tell it as it was. */
function rewritten(laid: Laid, path: DecisionPath | null, facts: Facts): Decision<PathEvent> | undefined {
  if (path === null || isAtItsEnd(path)) return undefined;
  const walked = walkedSteps(path).filter((step) => step.passage !== null);
  const anew = walkedSteps({ laid, passages: path.passages }).filter((step) => step.passage !== null);
  const essence = ({ bodyId, reading, passage }: (typeof walked)[number]) => [bodyId, reading, passage?.itemId];
  if (sameJson(walked.map(essence), anew.map(essence))) return undefined;
  const done = danishList(walked.map(({ number, bodyId }) => `trin ${number} (${nameOf(bodyId, facts)})`));
  const message = `Sagen er behandlet på vejen: ${done} ligger fast og skal stå, som det var; resten kan lægges om.`;
  return refuse('path-already-walked', message, ['SetDecisionPath', 'AnnulEntry'], 'steps');
}

const nameOf = (bodyId: string, facts: Facts): string => facts.bodies.get(bodyId)?.name ?? bodyId;
