import type { Event, Recorded } from '@sagsgang/kernel/event';
import { categoryOf, type Category } from '@sagsgang/kernel/stream';
import { evolveCase, initialCase, type CaseState } from '@sagsgang/domain/case/state';
import type { CaseEvent } from '@sagsgang/domain/case/events';

/** What the domain makes of a stream, where a projection needs it: a case's status is derived and never told. */
export interface States {
  readonly case: CaseState;
  readonly meeting: null;
  readonly body: null;
  readonly operation: null;
}

interface Fold<S> {
  readonly initial: S;
  evolve(state: S, event: Recorded<Event>): S;
}

const NO_STATE: Fold<null> = { initial: null, evolve: () => null };

const FOLDS: { readonly [C in Category]: Fold<States[C]> } = {
  case: { initial: initialCase, evolve: (state, event) => evolveCase(state, event as Recorded<CaseEvent>) },
  meeting: NO_STATE,
  body: NO_STATE,
  operation: NO_STATE,
};

/** How a stream's state is made; what another program wrote into the log has none. */
export const foldOf = (stream: string): Fold<States[Category]> => FOLDS[categoryOf(stream) as Category] ?? NO_STATE;
