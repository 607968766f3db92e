import type { Command } from '@sagsgang/kernel/command';
import type { Event } from '@sagsgang/kernel/event';
import { categoryOf, type Category } from '@sagsgang/kernel/stream';
import type { Aggregate } from './aggregate';
import { bodyAggregate } from './body/body';
import { caseAggregate } from './case/case';
import { meetingAggregate } from './meeting/meeting';
import { operationAggregate } from './operation/operation';

/** Every kind of aggregate, by the category of its streams. */
export const AGGREGATES = {
  case: caseAggregate,
  meeting: meetingAggregate,
  body: bodyAggregate,
  operation: operationAggregate,
};

/** An aggregate whose kind is only known when it runs; what it is given comes from its own streams and command types. */
export type AnyAggregate = Aggregate<Command, unknown, Event>;

/** The aggregate of a stream. @throws RangeError where the stream's name has no known category */
export function aggregateOf(stream: string): AnyAggregate {
  const category = categoryOf(stream);
  if (!isCategory(category)) throw new RangeError(`no aggregate for the stream ${stream}`);
  return AGGREGATES[category];
}

const isCategory = (category: string): category is Category => Object.hasOwn(AGGREGATES, category);
