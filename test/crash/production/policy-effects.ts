import type { Command, CommandContext } from '@sagsgang/kernel/command';
import { AT_START } from '@sagsgang/kernel/checkpoint';
import type { Recorded } from '@sagsgang/kernel/event';
import { numbered } from '@sagsgang/application/follow';
import type { CommandHandler } from '@sagsgang/application/handle';
import { PolicyRunner } from '@sagsgang/application/policies';
import { POLICIES } from '@sagsgang/domain/policies/policies';
import { MemoryRowStore } from '@sagsgang/event-store/memory/row-store';
import type { EventStore } from '@sagsgang/event-store/port';

/** A command that a policy sends. */
export interface Effect {
  readonly stream: string;
  readonly command: Command;
  readonly context: CommandContext;
}

/** What the policies send and remember where they follow a log from its start and nothing disturbs them. */
export interface Undisturbed {
  readonly effects: ReadonlyMap<string, Effect>;
  /** Their rows as JSON, by policy and key. */
  readonly rows: ReadonlyMap<string, string>;
}

/** Lets the policies follow the log anew, without sending anything. */
export async function undisturbed(store: EventStore, log: readonly Recorded[]): Promise<Undisturbed> {
  const effects = new Map<string, Effect>();
  const rows = new NotedRows();
  const handle = (stream: string, command: Command, context: CommandContext) => {
    effects.set(context.commandId, { stream, command, context });
    return Promise.resolve({ kind: 'unchanged', stream, revision: -1 });
  };
  const handler = { handle } as unknown as CommandHandler;
  for (const policy of POLICIES) {
    await new PolicyRunner(policy, { store, rows, handler }).handle(numbered(log, AT_START), AT_START);
  }
  return { effects, rows: rows.noted };
}

class NotedRows extends MemoryRowStore {
  readonly noted = new Map<string, string>();

  override async save(...[owner, from, to, rows]: Parameters<MemoryRowStore['save']>): Promise<void> {
    for (const [key, row] of rows) this.noted.set(`${owner} ${key}`, JSON.stringify(row));
    await super.save(owner, from, to, rows);
  }
}

/**
 * What is wrong with the policies' effects, in words: one without a cause, one that did not happen although it would be
 * recorded now, or rows other than those of policies that nobody disturbed.
 */
export async function faultsOfPolicies(
  log: readonly Recorded[],
  expected: Undisturbed,
  rows: ReadonlyMap<string, string>,
  rehearsing: CommandHandler,
): Promise<readonly string[]> {
  const happened = new Map(log.filter(isEffect).map((event) => [event.metadata.commandId, event]));
  const groundless = [...happened.values()].filter(({ metadata }) => !expected.effects.has(metadata.commandId));
  const faults = groundless.map(({ type, stream, metadata }) => `${metadata.actor}: ${type} in ${stream} has no cause`);
  for (const [commandId, { stream, command, context }] of expected.effects) {
    if (happened.has(commandId)) continue;
    const { kind } = await rehearsing.handle(stream, command, context);
    if (kind === 'recorded') faults.push(`${context.actor}: ${command.type} in ${stream} never happened`);
  }
  for (const [key, row] of expected.rows) {
    if (rows.get(key) !== row) faults.push(`the row ${key} is ${rows.get(key)}, and should be ${row}`);
  }
  return faults;
}

const isEffect = ({ metadata }: Recorded): boolean => metadata.actor.startsWith('policy:');
