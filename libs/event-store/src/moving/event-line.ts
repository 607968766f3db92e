import type { MovedEvent } from './log-source';
import { UnreadableLine } from './unreadable-line';

/**
 * An event as one line of JSON: `number` (from 0, without a gap), `stream`, `revision`, `id`, `type`, and `data` and
 * `metadata` as they lie in the log, so that encrypted texts stay encrypted.
 */
export function lineOf(event: MovedEvent, number: number): string {
  const { stream, revision, id, type, data, metadata } = event;
  const head = JSON.stringify({ number, stream, revision, id, type });
  return `${head.slice(0, -1)},"data":${data},"metadata":${metadata}}`;
}

/** @throws UnreadableLine */
export function eventOfLine(text: string, line: number): MovedEvent {
  const value = parse(text, line);
  const { number, stream, revision, id, type, data, metadata } = value;
  const isEvent =
    [stream, id, type].every((each) => typeof each === 'string' && each !== '') &&
    Number.isSafeInteger(revision) &&
    [data, metadata].every((each) => typeof each === 'object' && each !== null && !Array.isArray(each));
  if (!isEvent) throw new UnreadableLine(line, 'no-event');
  if (number !== line - 1) throw new UnreadableLine(line, 'out-of-order');
  return {
    stream: stream as string,
    revision: revision as number,
    id: id as string,
    type: type as string,
    data: JSON.stringify(data),
    metadata: JSON.stringify(metadata),
  };
}

function parse(text: string, line: number): Record<string, unknown> {
  try {
    return Object(JSON.parse(text)) as Record<string, unknown>;
  } catch {
    throw new UnreadableLine(line, 'no-json');
  }
}
