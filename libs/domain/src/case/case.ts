import type { AnnulEntry, EntryAnnulled } from '../annulment';
import type { AgendaCommand, AgendaEvent } from './agenda';
import type { ClosingCommand, ClosingEvent } from './closing';
import type { DeadlineCommand, DeadlineEvent } from './deadline';
import type { DecisionCommand, DecisionEvent } from './decision';
import type { OpeningCommand, OpeningEvent } from './opening';
import type { PostponementCommand, PostponementEvent } from './postponement';
import type { RecommendationCommand, RecommendationEvent } from './recommendation';
import type { ReturnCommand, ReturnEvent } from './return';

export type CaseCommand =
  | OpeningCommand
  | RecommendationCommand
  | AgendaCommand
  | DecisionCommand
  | PostponementCommand
  | ReturnCommand
  | DeadlineCommand
  | ClosingCommand
  | AnnulEntry;

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
