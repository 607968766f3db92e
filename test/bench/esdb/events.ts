import { randomUUID } from 'node:crypto';
import { jsonEvent, type EventData } from '@eventstore/db-client';
import type { EncodedEvent } from '@sagsgang/event-store/raw-store';

/** As an event of the log is, with its texts sealed. */
const data = {
  meetingId: 'kkr-bench-2030-01-01',
  outcomes: ['approved'],
  $sealed: { key: 'case-bench@kkr', version: 'v'.repeat(11), iv: 'i'.repeat(16), text: 'x'.repeat(320) },
};

const metadata = {
  commandId: randomUUID(),
  commandType: 'RecordDecision',
  bodyHash: 'a'.repeat(64),
  actor: 'bench',
  recordedAt: '2030-01-01T10:00:00.000Z',
  effectiveOn: '2030-01-01',
  causationId: null,
  correlationId: randomUUID(),
  seen: { 'meeting-kkr-bench-2030-01-01': 4 },
};

const [dataJson, metadataJson] = [JSON.stringify(data), JSON.stringify(metadata)];

const TYPE = 'DecisionRecorded';

/** The event as the adapter takes it. */
export const encodedEvent = (): EncodedEvent => ({
  id: randomUUID(),
  type: TYPE,
  data: dataJson,
  metadata: metadataJson,
});

/** The same event as the client takes it. */
export const bareEvent = (): EventData => jsonEvent({ id: randomUUID(), type: TYPE, data, metadata });
