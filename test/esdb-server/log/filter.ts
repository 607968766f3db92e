import type { ReadReq } from '@eventstore/db-client/generated/streams_pb';
import type { LogRecord } from './record';

/** What a subscription wants to see. */
export interface Filter {
  wants(record: LogRecord): boolean;
  /** How many events are looked at before a page ends. */
  readonly windowEvents: number;
  /** How many events are looked at before a checkpoint is told; null where none is wanted. */
  readonly checkpointEvents: number | null;
}

/** How many events the server reads at once. */
export const PAGE_EVENTS = 32;

const everything: Filter = { wants: () => true, windowEvents: PAGE_EVENTS, checkpointEvents: null };

/** The filter of a request: names or types by their beginnings or by a regular expression. */
export function filterOf(options: ReadReq.Options): Filter {
  const filter = options.getFilter();
  if (filter === undefined) return everything;
  const byStream = filter.getStreamIdentifier();
  const expression = byStream ?? filter.getEventType();
  const matches = matcher(expression?.getRegex() ?? '', expression?.getPrefixList() ?? []);
  const windowEvents = filter.hasMax() ? filter.getMax() : PAGE_EVENTS;
  const checkpointEvents = windowEvents * filter.getCheckpointintervalmultiplier();
  return { wants: ({ stream, type }) => matches(byStream ? stream : type), windowEvents, checkpointEvents };
}

function matcher(regex: string, prefixes: readonly string[]): (text: string) => boolean {
  if (regex === '') return (text) => prefixes.some((prefix) => text.startsWith(prefix));
  const expression = new RegExp(regex);
  return (text) => expression.test(text);
}
