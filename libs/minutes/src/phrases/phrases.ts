import { AGENDA_CHANGES } from './agenda-change';
import { APPROVALS } from './approval';
import { CIRCUMSTANCES } from './circumstance';
import { CONSIDERATIONS } from './consideration';
import { DEADLINES } from './deadline';
import { DISPOSALS } from './disposal';
import { EARLIER_TREATMENTS } from './earlier';
import { FATES, MOTIONS } from './motion';
import { MINUTES_OF } from './minutes-of';
import { NEXT_MEETINGS } from './next-meeting';
import { POINTS } from './point';
import { PUT_OFF_BY_PROMISE, POSTPONEMENTS } from './postponement';
import { PROCEDURAL_TITLES } from './procedural';
import { PROMISES, PROMISES_IN_DECISIONS } from './promised-return';
import { REMARKS } from './remark';
import type { PhraseRule } from './rule';
import { CONDITION, NEXT_MEETING_WORDS } from './target';
import { VOTES, VOTING } from './vote';

/** Every phrase rule of the reader, in the order in which a caseworker may want to go through them. */
export const PHRASES: readonly PhraseRule[] = [
  ...PROCEDURAL_TITLES,
  ...AGENDA_CHANGES,
  ...APPROVALS,
  ...CONSIDERATIONS,
  ...DISPOSALS,
  ...POSTPONEMENTS,
  ...PUT_OFF_BY_PROMISE,
  ...CIRCUMSTANCES,
  ...MOTIONS,
  ...FATES,
  ...POINTS,
  ...PROMISES,
  ...PROMISES_IN_DECISIONS,
  ...DEADLINES,
  NEXT_MEETING_WORDS,
  CONDITION,
  ...NEXT_MEETINGS,
  ...MINUTES_OF,
  ...VOTES,
  ...VOTING,
  ...REMARKS,
  ...EARLIER_TREATMENTS,
];
