import type { EntryAnnulled } from '../annulment';
import type { AccessEvent } from './access';
import type { AgendaEvent } from './agenda';
import type { AppropriationEvent } from './appropriation';
import type { AnswerEvent } from './answer';
import type { AssignmentEvent } from './assignment';
import type { AttachmentEvent } from './attachment';
import type { AwaitingEvent } from './awaiting';
import type { ClosingEvent } from './closing';
import type { CommunicationEvent } from './communication';
import type { CorrectionEvent } from './correction';
import type { DeadlineEvent } from './deadline';
import type { DecisionEvent } from './decision';
import type { HaltEvent } from './halt';
import type { MotionEvent } from './motion';
import type { FollowUpEvent } from './follow-up';
import type { JoiningEvent } from './joining';
import type { ConditionEvent } from './condition';
import type { HearingEvent } from './hearing';
import type { MergingEvent } from './merging';
import type { OpeningEvent } from './opening';
import type { OutsideEvent } from './outside';
import type { PathEvent } from './path';
import type { PostponementEvent } from './postponement';
import type { ReadinessEvent } from './readiness';
import type { ReassignmentEvent } from './reassignment';
import type { RecommendationEvent } from './recommendation';
import type { ReturnEvent } from './return';
import type { TransferEvent } from './transfer';
import type { StatementEvent } from './statement';

/** Everything that can happen to a case. */
export type CaseEvent =
  | OpeningEvent
  | AssignmentEvent
  | AttachmentEvent
  | AccessEvent
  | ReadinessEvent
  | RecommendationEvent
  | PathEvent
  | AgendaEvent
  | MotionEvent
  | JoiningEvent
  | DecisionEvent
  | StatementEvent
  | OutsideEvent
  | HaltEvent
  | AppropriationEvent
  | PostponementEvent
  | AnswerEvent
  | HearingEvent
  | ConditionEvent
  | ReturnEvent
  | AwaitingEvent
  | DeadlineEvent
  | CorrectionEvent
  | CommunicationEvent
  | FollowUpEvent
  | ClosingEvent
  | TransferEvent
  | MergingEvent
  | ReassignmentEvent
  | EntryAnnulled;
