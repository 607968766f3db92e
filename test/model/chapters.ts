import { AGGREGATES } from '@sagsgang/domain/aggregates';
import type { BodyState } from '@sagsgang/domain/body/body';
import { BODY_GLOSSARY } from '@sagsgang/domain/body/glossary';
import { caseStatus, type CaseState } from '@sagsgang/domain/case/case';
import { CASE_GLOSSARY } from '@sagsgang/domain/case/glossary';
import type { Term } from '@sagsgang/domain/glossary';
import { MEETING_GLOSSARY } from '@sagsgang/domain/meeting/glossary';
import type { MeetingState } from '@sagsgang/domain/meeting/meeting';
import { meetingStatus } from '@sagsgang/domain/meeting/status';
import { CASE_STATES } from '@sagsgang/domain/vocabulary';

/** What is written of one kind of aggregate, and what its states are called, in their order. */
export interface Chapter {
  readonly heading: string;
  readonly category: keyof typeof AGGREGATES;
  readonly glossary: Readonly<Record<string, Term>>;
  readonly states: readonly string[];
  readonly stateOf: (state: unknown) => string;
}

/** The chapters of `docs/domain.md`. */
export const CHAPTERS: readonly Chapter[] = [
  {
    heading: 'Case (sag)',
    category: 'case',
    glossary: CASE_GLOSSARY,
    states: ['unopened', ...CASE_STATES],
    stateOf: (state) => ((state as CaseState).material === null ? 'unopened' : caseStatus(state as CaseState)),
  },
  {
    heading: 'Meeting (møde)',
    category: 'meeting',
    glossary: MEETING_GLOSSARY,
    states: ['unscheduled', 'planned', 'convened', 'in_progress', 'held', 'cancelled'],
    stateOf: (state) => {
      return (state as MeetingState).plan === null ? 'unscheduled' : meetingStatus(state as MeetingState);
    },
  },
  {
    heading: 'Body (organ)',
    category: 'body',
    glossary: BODY_GLOSSARY,
    states: ['unregistered', 'registered', 'dissolved'],
    stateOf: (state) => bodyStatus(state as BodyState),
  },
];

function bodyStatus({ name, dissolved }: BodyState): string {
  if (name === null) return 'unregistered';
  return dissolved === null ? 'registered' : 'dissolved';
}
