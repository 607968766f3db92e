import type { Numbered, Recorded } from '@sagsgang/kernel/event';
import type { DomainEvent } from '@sagsgang/domain/event-types';
import type { ReadModels } from '@sagsgang/read-models/store';
import { newModels } from '@sagsgang/read-models/testing/spec-models';
import type { Town } from './town';

/** Read models that have followed the whole log of a town; closed when the test is over. */
export async function readModelsOf(town: Town): Promise<ReadModels> {
  const log = town.simulation.log as readonly Recorded<DomainEvent>[];
  const events: Numbered<DomainEvent>[] = log.map((event, number) => ({ ...event, number }));
  const models = await newModels();
  await models.apply(events, (stream) => Promise.resolve(events.filter((event) => event.stream === stream)));
  return models;
}
