import { unreachable, type Decision } from '@sagsgang/kernel/decider';
import type { Recorded } from '@sagsgang/kernel/event';
import type { Aggregate } from '../aggregate';
import { decideAnnulment, type AnnulEntry, type EntryAnnulled } from '../annulment';
import { NO_REFERENCES, type Facts } from '../facts';
import {
  decideSkipping,
  evolveSkipping,
  initialSkipping,
  type EventSkipped,
  type SkipEvent,
  type Skips,
} from './skipping';

export type OperationCommand = SkipEvent | AnnulEntry;
export type OperationEvent = EventSkipped | EntryAnnulled;

/** All that acts of operation depend on. */
export interface OperationState {
  readonly skips: Skips;
}

/** What those who run an installation do to it: recorded like everything else, so that an auditor finds it. */
export const operationAggregate: Aggregate<OperationCommand, OperationState, OperationEvent> = {
  category: 'operation',
  commandTypes: ['SkipEvent', 'AnnulEntry'],
  initial: initialSkipping,
  references: () => NO_REFERENCES,
  decide,
  evolve,
};

/** No entry opens the stream, so that each may be taken back by itself. */
const NO_OPENING = '';

function decide(command: OperationCommand, state: OperationState, facts: Facts): Decision<OperationEvent> {
  switch (command.type) {
    case 'SkipEvent':
      return decideSkipping(command, state);
    case 'AnnulEntry':
      return decideAnnulment(command, facts, NO_OPENING);
    default:
      return unreachable(command);
  }
}

function evolve(state: OperationState, event: Recorded<OperationEvent>): OperationState {
  switch (event.type) {
    case 'EventSkipped':
      return evolveSkipping(state, event);
    case 'EntryAnnulled':
      return state;
    default:
      return unreachable(event);
  }
}
