import type { EntryAnnulled } from '../annulment';
import type { AgendaEvent } from './agenda';
import type { ClosingEvent } from './closing';
import type { DeadlineEvent } from './deadline';
import type { DecisionEvent } from './decision';
import type { OpeningEvent } from './opening';
import type { PostponementEvent } from './postponement';
import type { RecommendationEvent } from './recommendation';
import type { ReturnEvent } from './return';

/** Everything that can happen to a case. */
export type CaseEvent =
  | OpeningEvent
  | RecommendationEvent
  | AgendaEvent
  | DecisionEvent
  | PostponementEvent
  | ReturnEvent
  | DeadlineEvent
  | ClosingEvent
  | EntryAnnulled;
