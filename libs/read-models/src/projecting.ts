import type { Numbered, Recorded } from '@sagsgang/kernel/event';
import { ENTRY_ANNULLED } from '@sagsgang/kernel/fold';
import type { DomainEvent } from '@sagsgang/domain/event-types';
import { Changes } from './changes';
import { logRow } from './log/project';
import { LOG } from './log/table';
import type { Telling } from './projection';
import type { Routes } from './routes';
import type { LoadStream, StreamCache } from './stream-cache';
import { StreamModel } from './stream-model';

/** A projection cannot take an event; the read models stand just before it. */
export class ProjectionFailed extends Error {
  override readonly name = 'ProjectionFailed';
  constructor(
    readonly event: Numbered,
    override readonly cause: unknown,
  ) {
    super(
      `event ${event.number} (${event.type}, ${event.stream} revision ${event.revision}, id ${event.id}) ` +
        `cannot be projected: ${cause instanceof Error ? cause.message : String(cause)}`,
    );
  }
}

export interface ProjectingOptions {
  readonly routes: Routes;
  readonly tellings: readonly Telling[];
  readonly cache: StreamCache;
  readonly load: LoadStream;
}

/**
 * Projects consecutive events without writing anything; `latest` is the latest `recordedAt` before them.
 * @throws ProjectionFailed; the cached models of the batch's streams are then of no use any more.
 */
export async function projectBatch(
  batch: readonly Numbered<DomainEvent>[],
  latest: string,
  options: ProjectingOptions,
): Promise<Changes> {
  const materials = await gather(batch, options);
  const changes = new Changes();
  for (const event of batch) {
    const log = logRow(event, latest);
    changes.insert(LOG, [log]);
    latest = log.recorded_max;
    try {
      projectOne(event, changes, materials, options);
    } catch (error) {
      throw new ProjectionFailed(event, error);
    }
  }
  return changes;
}

interface Materials {
  readonly models: ReadonlyMap<string, StreamModel>;
  /** The whole streams in which the batch annuls something. */
  readonly streams: ReadonlyMap<string, readonly Recorded<DomainEvent>[]>;
}

/** Loads all that is needed first, so that projecting itself waits for nothing. */
async function gather(batch: readonly Numbered<DomainEvent>[], options: ProjectingOptions): Promise<Materials> {
  const models = new Map<string, StreamModel>();
  const streams = new Map<string, readonly Recorded<DomainEvent>[]>();
  for (const event of batch) {
    if (event.type === ENTRY_ANNULLED && !streams.has(event.stream))
      streams.set(event.stream, await options.load(event.stream));
    if (!models.has(event.stream)) models.set(event.stream, await options.cache.before(event, options.load));
  }
  return { models, streams };
}

function projectOne(
  event: Numbered<DomainEvent>,
  changes: Changes,
  { models, streams }: Materials,
  { routes, tellings }: ProjectingOptions,
): void {
  const model = models.get(event.stream) as StreamModel;
  if (event.type === ENTRY_ANNULLED) {
    const upToHere = (streams.get(event.stream) ?? []).slice(0, event.revision + 1);
    const remaining = StreamModel.of(event.stream, routes, upToHere);
    model.become(remaining, (table, before, after) => changes.record(table, event.number, before, after));
  } else {
    model.advance(event, (table, before, after) => changes.record(table, event.number, before, after));
  }
  for (const telling of tellings) changes.insert(telling.table, telling.tell(event, model.state));
}
