import type { Command, CommandContext } from '@sagsgang/kernel/command';
import type { CommandHandler } from './handle';
import type { Hindsight } from './hindsight';
import { derivedCommandId } from './identity';
import type { CommandResult } from './result';

/** One command of a plan, with the key from which its id derives. */
export interface PlannedCommand {
  readonly key: string;
  readonly stream: string;
  readonly command: Command;
}

/** A field that an earlier import recorded otherwise than the document is read now. */
export interface Difference {
  readonly field: string;
  readonly recorded: unknown;
  readonly now: unknown;
}

export interface StepOutcome {
  readonly step: PlannedCommand;
  readonly result: CommandResult;
  /** Not empty where the same step was recorded before with other contents, which stand. */
  readonly differences: readonly Difference[];
}

/** The command id of a planned step: the same document gives the same ids, so that a second run changes nothing. */
export const commandIdOf = (key: string): string => derivedCommandId(`import/${key}`);

/**
 * Carries a plan out, step by step, and tells what became of each. A refused step does not stop the others, but the
 * plan's last step, which marks it as whole, is then not taken: run again, the plan is tried again.
 */
export async function* carryOut(
  handler: CommandHandler,
  steps: readonly PlannedCommand[],
  context: Omit<CommandContext, 'commandId'>,
): AsyncGenerator<StepOutcome> {
  let refused = false;
  for (const [index, step] of steps.entries()) {
    if (refused && index === steps.length - 1) return;
    const result = await handler.handle(step.stream, step.command, { ...context, commandId: commandIdOf(step.key) });
    refused ||= result.kind === 'refused';
    const differs = result.kind === 'repeated' && result.differs;
    yield { step, result, differences: differs ? await differencesOf(handler, step) : [] };
  }
}

/** A step of a plan beside the log. */
export interface ComparedStep {
  readonly step: PlannedCommand;
  /** The log holds what the step says: it recorded it, or had nothing to change when the plan was carried out. */
  readonly recorded: boolean;
  readonly differences: readonly Difference[];
}

/** What of a plan the log holds already, and where it differs. Records nothing. */
export async function compareWithLog(
  handler: CommandHandler,
  steps: readonly PlannedCommand[],
): Promise<ComparedStep[]> {
  const then = await hindsightOf(handler, steps);
  const compared: ComparedStep[] = [];
  for (const step of steps) {
    const earlier = await handler.earlier(step.stream, step.command, commandIdOf(step.key));
    const differences = earlier?.differs === true ? await differencesOf(handler, step) : [];
    const recorded = earlier !== undefined || (await then?.changedNothing(step.stream, step.command)) === true;
    compared.push({ step, recorded, differences });
  }
  return compared;
}

/** The log as it was when the plan's last step, which marks it as whole, was recorded; undefined where it never was. */
async function hindsightOf(handler: CommandHandler, steps: readonly PlannedCommand[]): Promise<Hindsight | undefined> {
  const last = steps.at(-1);
  if (last === undefined) return undefined;
  const event = (await handler.recordedBy(last.stream, commandIdOf(last.key))).at(-1);
  return event === undefined ? undefined : handler.asOf(event);
}

async function differencesOf(handler: CommandHandler, { stream, command, key }: PlannedCommand): Promise<Difference[]> {
  const recorded = await handler.recordedBy(stream, commandIdOf(key));
  const before = Object.assign({}, ...recorded.map((event) => event.data)) as Record<string, unknown>;
  return Object.entries(command.data as Record<string, unknown>)
    .filter(([field, now]) => field in before && JSON.stringify(before[field]) !== JSON.stringify(now))
    .map(([field, now]) => ({ field, recorded: before[field], now }));
}
