import type { Event, Numbered, Recorded } from '@sagsgang/kernel/event';
import type { Category } from '@sagsgang/kernel/stream';
import type { BodyEvent } from '@sagsgang/domain/body/body';
import type { CaseEvent } from '@sagsgang/domain/case/case';
import type { DomainEvent } from '@sagsgang/domain/event-types';
import type { MeetingEvent } from '@sagsgang/domain/meeting/meeting';
import type { OperationEvent } from '@sagsgang/domain/operation/operation';
import type { States } from './states';
import type { FlatRow, Table } from './table';

interface EventsOf {
  readonly case: CaseEvent;
  readonly meeting: MeetingEvent;
  readonly body: BodyEvent;
  readonly operation: OperationEvent;
}

/** Annulments never reach a projection: the store projects again what remains of the stream. */
export type Projected<C extends Category = Category> = Exclude<EventsOf[C], { readonly type: 'EntryAnnulled' }>;

/** What a projection sees beside the event: the rows of the event's own stream in its own table, and the stream's state. */
export interface Own<C extends Category, T> {
  /** The aggregate's id. */
  readonly id: string;
  /** The row whose key, after the aggregate's id, has these values. */
  readonly row: (...key: readonly (string | number)[]) => T | undefined;
  readonly rows: () => readonly T[];
  /** The domain's own fold of the stream, with this event. */
  readonly state: States[C];
}

/** A row as it is from here on, or the end of one. */
export type Change<T> = { readonly put: T } | { readonly end: T };

export const put = <T>(...rows: readonly T[]): Change<T>[] => rows.map((row) => ({ put: row }));
export const end = <T>(...rows: readonly T[]): Change<T>[] => rows.map((row) => ({ end: row }));
export const NOTHING: readonly never[] = [];

type Handler<C extends Category, E extends Event, T> = (event: Recorded<E>, own: Own<C, T>) => readonly Change<T>[];

export type Handlers<C extends Category, T> = {
  readonly [Type in Projected<C>['type']]?: Handler<C, Extract<Projected<C>, { readonly type: Type }>, T>;
};

/** A projection whose types are forgotten, for the store. */
export interface Projection {
  readonly category: Category;
  readonly table: Table;
  readonly on: Readonly<Record<string, Handler<Category, Event, FlatRow> | undefined>>;
}

/**
 * Makes the rows of one table out of one kind of stream. Pure: the rows depend on the stream's events alone (and never
 * on their numbers), so that they can be made again at any time. What other streams say is joined in the queries.
 */
export function projection<C extends Category, T extends FlatRow>(
  category: C,
  table: Table<T>,
  on: Handlers<C, T>,
): Projection {
  // The store hands each handler events of its own type and rows of its own table: TypeScript cannot follow that.
  return { category, table, on: on as unknown as Projection['on'] };
}

/** Tells each event as rows that are never superseded; annulments too. */
export interface Telling<T extends FlatRow = FlatRow> {
  readonly table: Table<T>;
  tell(event: Numbered<DomainEvent>, state: States[Category]): readonly T[];
}

export interface ReadModel {
  readonly name: string;
  /** To be raised when its rows come to mean something else; a change of columns is noticed by itself. */
  readonly version: number;
  readonly projections: readonly Projection[];
  readonly tellings: readonly Telling[];
}
