import type { Numbered, Recorded } from '@sagsgang/kernel/event';
import { ENTRY_ANNULLED } from '@sagsgang/kernel/fold';
import type { DomainEvent } from '@sagsgang/domain/event-types';
import type { Skips } from '@sagsgang/domain/operation/skipping';
import type { Active } from './active';
import { Changes } from './changes';
import type { Closures } from './closed/closures';
import { logRow } from './log/project';
import { LOG } from './log/table';
import { ModelsFailed, ProjectionFailed, workOf } from './models-failed';
import type { LoadStream, StreamCache } from './stream-cache';
import { roleOf, StreamModel, type OnChange } from './stream-model';
import { checkedRow, type FlatRow } from './table';

export interface ProjectingOptions {
  readonly active: Active;
  readonly skips: Skips;
  readonly cache: StreamCache;
  readonly closures: Closures;
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
      throw error instanceof ModelsFailed ? failedAt(event, error) : error;
    }
  }
  for (const [stream, model] of materials.models) options.closures.see(stream, model);
  return changes;
}

const failedAt = (event: Numbered, { models, cause }: ModelsFailed): ProjectionFailed =>
  new ProjectionFailed(event, models, cause);

interface Materials {
  readonly models: ReadonlyMap<string, StreamModel>;
  /** The whole streams in which the batch annuls something. */
  readonly streams: ReadonlyMap<string, readonly Recorded<DomainEvent>[]>;
}

/** Loads all that is needed first, so that projecting itself waits for nothing. */
async function gather(batch: readonly Numbered<DomainEvent>[], options: ProjectingOptions): Promise<Materials> {
  const { active, cache, load } = options;
  const models = new Map<string, StreamModel>();
  const streams = new Map<string, readonly Recorded<DomainEvent>[]>();
  for (const event of batch) {
    if (active.readersOf(event.stream).length === 0) continue;
    if (event.type === ENTRY_ANNULLED && !streams.has(event.stream))
      streams.set(event.stream, await load(event.stream));
    if (models.has(event.stream)) continue;
    try {
      models.set(event.stream, await cache.before(event, load));
    } catch (error) {
      throw error instanceof ModelsFailed ? failedAt(event, error) : error;
    }
  }
  return { models, streams };
}

function projectOne(
  event: Numbered<DomainEvent>,
  changes: Changes,
  { models, streams }: Materials,
  { active, skips }: ProjectingOptions,
): void {
  const model = models.get(event.stream);
  if (model === undefined) return;
  const record: OnChange = (table, before, after) => changes.record(table, event.number, before, after);
  const role = roleOf(event, skips);
  if (role === 'projected') model.advance(event, record);
  else if (role === 'left-out') model.passOver(event);
  else {
    const upToHere = (streams.get(event.stream) ?? []).slice(0, event.revision + 1);
    model.become(StreamModel.of(event.stream, active, skips, upToHere), record);
  }
  const skipping = skips.get(event.id);
  for (const { model: name, telling } of active.tellings) {
    if (skipping?.has(name) === true) continue;
    const tell = (): readonly FlatRow[] =>
      telling.tell(event, model.state).map((row) => checkedRow(telling.table, row));
    changes.insert(
      telling.table,
      workOf(() => [name], tell),
    );
  }
}
