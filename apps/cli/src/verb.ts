import type { Command } from 'commander';

/** What every verb takes. */
export interface CommonOptions {
  readonly data?: string;
  readonly json?: boolean;
  /** An event's number or an instant. */
  readonly asOf?: string;
  /** The public view: neutral titles, and no texts, of what is closed. */
  readonly public?: boolean;
  /** Who writes; the operating system's user where left out. */
  readonly actor?: string;
}

/** The option of every verb that writes. */
export const ACTOR_OPTION = ['--actor <navn>', 'hvem der skriver (ellers brugeren på maskinen)'] as const;

export const EXIT = { done: 0, failed: 1, severalHits: 2, unsettled: 3 } as const;
export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

/** One verb of the command line: how it is called, and what it does. */
export type RegisterVerb = (parent: Command, run: RunVerb) => void;

/** Runs a verb's work, reports its failures in words and sets the exit code. */
export type RunVerb = <O extends CommonOptions>(
  work: (args: readonly string[], options: O) => Promise<ExitCode>,
) => (...args: unknown[]) => Promise<void>;
