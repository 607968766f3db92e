import type { Schema } from '../database/database';

/**
 * The log. No index lies on the event ids: they are random, and every append would touch another page of it, which
 * eats what committing several appends at once gains. The triggers keep the promise that nothing is ever rewritten.
 */
const EVENTS = `
  CREATE TABLE events (
    position INTEGER PRIMARY KEY,
    stream TEXT NOT NULL,
    revision INTEGER NOT NULL,
    id TEXT NOT NULL,
    type TEXT NOT NULL,
    data TEXT NOT NULL,
    metadata TEXT NOT NULL,
    UNIQUE (stream, revision)
  ) STRICT;
  CREATE TRIGGER events_are_never_changed BEFORE UPDATE ON events
    BEGIN SELECT RAISE(ABORT, 'the log is only ever appended to'); END;
  CREATE TRIGGER events_are_never_deleted BEFORE DELETE ON events
    BEGIN SELECT RAISE(ABORT, 'the log is only ever appended to'); END;
`;

/** The schema of `events.sqlite`. */
export const LOG_SCHEMA: Schema = { applicationId: 0x5361_6765, migrations: [EVENTS] };
