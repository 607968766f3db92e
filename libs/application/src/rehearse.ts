import type { CommandContext } from '@sagsgang/kernel/command';
import type { Refusal } from '@sagsgang/kernel/decider';
import { InvalidBatch } from '@sagsgang/event-store/errors';
import { commandIdOf, type PlannedCommand } from './carry-out';
import type { CommandHandler } from './handle';

/** A step that would be refused. */
export interface RefusedInAdvance<Step extends PlannedCommand> {
  readonly step: Step;
  readonly refusal: Refusal;
}

/**
 * Which steps of a plan would be refused if it were carried out now, each after those before it. Records nothing, so
 * that a plan of which one step cannot be taken leaves the log as it was. Where a stream does not come to be, only the
 * first step is told that would have begun it.
 */
export async function rehearse<Step extends PlannedCommand>(
  handler: CommandHandler,
  steps: readonly Step[],
  context: Omit<CommandContext, 'commandId'>,
): Promise<readonly RefusedInAdvance<Step>[]> {
  const trial = handler.rehearsing();
  const refused: RefusedInAdvance<Step>[] = [];
  const unborn = new Set<string>();
  for (const step of steps) {
    const { refusal, revision } = await tried(trial, step, context);
    if (refusal === undefined || unborn.has(step.stream)) continue;
    if (revision === -1) unborn.add(step.stream);
    refused.push({ step, refusal });
  }
  return refused;
}

async function tried(
  handler: CommandHandler,
  { stream, command, key }: PlannedCommand,
  context: Omit<CommandContext, 'commandId'>,
): Promise<{ readonly refusal?: Refusal; readonly revision?: number }> {
  try {
    const result = await handler.handle(stream, command, { ...context, commandId: commandIdOf(key) });
    return result.kind === 'refused' ? result : {};
  } catch (error) {
    if (error instanceof InvalidBatch) return { refusal: TOO_LARGE };
    throw error;
  }
}

const TOO_LARGE: Refusal = {
  code: 'batch-too-large',
  message: 'Teksterne fylder tilsammen mere, end der kan gemmes på én gang.',
  allowed: [],
};
