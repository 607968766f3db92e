import type { Event, Recorded } from '@sagsgang/kernel/event';
import type { Category } from '@sagsgang/kernel/stream';
import { evolveCase, initialCase, type CaseState } from '@sagsgang/domain/case/state';
import type { CaseEvent } from '@sagsgang/domain/case/events';

/** What the domain makes of a stream, where a projection needs it: a case's status is derived and never told. */
export interface States {
  readonly case: CaseState;
  readonly meeting: null;
  readonly body: null;
}

interface Fold<S> {
  readonly initial: S;
  evolve(state: S, event: Recorded<Event>): S;
}

const NO_STATE: Fold<null> = { initial: null, evolve: () => null };

export const FOLDS: { readonly [C in Category]: Fold<States[C]> } = {
  case: { initial: initialCase, evolve: (state, event) => evolveCase(state, event as Recorded<CaseEvent>) },
  meeting: NO_STATE,
  body: NO_STATE,
};
