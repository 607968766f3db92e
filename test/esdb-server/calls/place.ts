import type { ReadReq } from '@eventstore/db-client/generated/streams_pb';
import type { EventLog } from '../log/event-log';

/**
 * The place in the log's records that a request names. Null where its position lies inside a record: the server takes
 * none but those that it gave. A position beyond the end is the end.
 */
export function placeOf(log: EventLog, asked: ReadReq.Options.AllOptions | undefined): number | null {
  if (asked === undefined || asked.hasStart()) return 0;
  if (asked.hasEnd()) return log.records.length;
  const position = BigInt(asked.getPosition()?.getCommitPosition() ?? 0);
  const place = log.placeOf(position);
  return place === log.records.length || log.records[place].position === position ? place : null;
}
