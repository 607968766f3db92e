/**
 * Makes of a shared EventStoreDB a part that is one's own, for whole programs: loaded before them (`node --require`) it
 * gives their streams a suffix, and hides the events of all others among those that the server keeps of itself. A real
 * server's log holds what every test ever wrote, and none of it is ever deleted.
 *
 * `SAGSGANG_TEST_PART` is the suffix; without it nothing is changed.
 */
const suffix = process.env.SAGSGANG_TEST_PART;

if (suffix) {
  const client = require('@eventstore/db-client').EventStoreDBClient.prototype;
  const { appendToStream, readStream, readAll, subscribeToAll } = client;
  client.appendToStream = function (stream, ...rest) {
    return appendToStream.call(this, stream + suffix, ...rest);
  };
  client.readStream = function (stream, ...rest) {
    return asOwn(readStream.call(this, stream + suffix, ...rest));
  };
  client.readAll = function (...rest) {
    return asOwn(readAll.apply(this, rest));
  };
  client.subscribeToAll = function (...rest) {
    return asOwn(subscribeToAll.apply(this, rest));
  };
}

function asOwn(events) {
  const read = events.read.bind(events);
  events.read = (...args) => {
    const resolved = read(...args);
    if (resolved?.event) resolved.event.streamId = nameWithin(resolved.event.streamId);
    return resolved;
  };
  return events;
}

function nameWithin(stream) {
  return stream.endsWith(suffix) ? stream.slice(0, -suffix.length) : `$other-${stream}`;
}
