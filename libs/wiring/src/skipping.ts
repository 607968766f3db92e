import { randomUUID } from 'node:crypto';
import { ENTRY_ANNULLED } from '@sagsgang/kernel/fold';
import type { Pause } from '@sagsgang/kernel/pause';
import { policyConsumer, SKIPS_STREAM, type SkipEvent } from '@sagsgang/domain/operation/skipping';
import type { PausedModel } from '@sagsgang/read-models/pauses';
import type { Installation } from './installation';

/** What an operator lets go on without an event. */
export interface SkipRequest {
  /** The event's contiguous number. */
  readonly number: number;
  readonly reason: string;
  /** Who says so. */
  readonly actor: string;
}

/** What came of it. */
export interface Skipped {
  /** Who goes on without the event: names of read models, or `policy:<name>`. */
  readonly consumers: readonly string[];
  /** False where that stood in the log already. */
  readonly recorded: boolean;
  /** The read models that stand still at a later event. */
  readonly paused: readonly PausedModel[];
}

/** Nobody waits for the skip, or it cannot be recorded; the message is Danish and says the way out. */
export class SkipRefused extends Error {
  override readonly name = 'SkipRefused';
}

/**
 * Lets the read models that stand still at an event go on without it: that is recorded, and they are built anew beside
 * the live ones. No policy fires. @throws SkipRefused, EventStoreError
 */
export async function skipForReadModels(installation: Installation, request: SkipRequest): Promise<Skipped> {
  const { readModels } = installation;
  const all = await readModels.paused();
  const here = all.filter(({ number }) => number === request.number);
  const [pause] = here;
  if (pause === undefined) throw new SkipRefused(`${nobodyStands(request.number)}${whereOthersStand(all)}`);
  // An annulment counts in all read models of its stream or in none.
  const isAnnulment = pause.type === ENTRY_ANNULLED;
  const consumers = isAnnulment ? readModels.readersOf(pause.stream) : here.map(({ model }) => model);
  const recorded = await record(installation, pause, consumers, request);
  await installation.rebuild();
  return { consumers, recorded, paused: await readModels.paused() };
}

/** Lets a policy that stands still at an event go on without it. @throws SkipRefused, EventStoreError */
export async function skipForPolicy(installation: Installation, name: string, request: SkipRequest): Promise<Skipped> {
  const policy = installation.policies.find((each) => each.name === name);
  if (policy === undefined) {
    const names = installation.policies.map((each) => each.name).join(', ');
    throw new SkipRefused(`Politikken ${name} findes ikke; vælg mellem: ${names}.`);
  }
  await installation.bringToHead();
  const pause = await policy.paused();
  if (pause?.number !== request.number) {
    const stands = pause === null ? '' : ` Den står stille ved hændelse ${pause.number}.`;
    throw new SkipRefused(`Politikken ${name} står ikke stille ved hændelse ${request.number}.${stands}`);
  }
  const consumers = [policyConsumer(name)];
  const recorded = await record(installation, pause, consumers, request);
  await installation.bringToHead();
  return { consumers, recorded, paused: await installation.readModels.paused() };
}

const nobodyStands = (number: number): string => `Ingen læsemodel står stille ved hændelse ${number}.`;

function whereOthersStand(paused: readonly PausedModel[]): string {
  if (paused.length === 0) return ' De er alle i gang.';
  return ` Det gør: ${paused.map(({ model, number }) => `${model} ved ${number}`).join(', ')}.`;
}

async function record(
  { handler }: Installation,
  { eventId, number, position, stream, revision, type }: Pause,
  consumers: readonly string[],
  { reason, actor }: SkipRequest,
): Promise<boolean> {
  const data = { eventId, number, position, stream, revision, eventType: type, consumers, reason };
  const command: SkipEvent = { type: 'SkipEvent', data };
  const result = await handler.handle(SKIPS_STREAM, command, { commandId: randomUUID(), actor });
  if (result.kind === 'refused') throw new SkipRefused(result.refusal.message);
  return result.kind === 'recorded';
}
