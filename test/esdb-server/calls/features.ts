import type { sendUnaryData } from '@grpc/grpc-js';
import { SupportedMethod, SupportedMethods } from '@eventstore/db-client/generated/serverfeatures_pb';

/** The version whose behaviour the double shows. */
export const MIMICKED_VERSION = '23.10.8';

const methods: readonly (readonly [string, string, readonly string[]])[] = [
  ['event_store.client.streams.streams', 'read', ['position', 'events']],
  ['event_store.client.streams.streams', 'append', []],
  ['event_store.client.streams.streams', 'delete', []],
  ['event_store.client.streams.streams', 'tombstone', []],
  ['event_store.client.streams.streams', 'batchappend', ['deadline_duration']],
  ['event_store.client.gossip.gossip', 'read', []],
  ['event_store.client.server_features.serverfeatures', 'getsupportedmethods', []],
];

/** What the client asks first: it chooses its way of appending by the answer. */
export function supportedMethods(answer: sendUnaryData<SupportedMethods>): void {
  const list = methods.map(([service, method, features]) =>
    new SupportedMethod()
      .setServiceName(service)
      .setMethodName(method)
      .setFeaturesList([...features]),
  );
  answer(null, new SupportedMethods().setEventStoreServerVersion(MIMICKED_VERSION).setMethodsList(list));
}
