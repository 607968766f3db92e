import { workerData } from 'node:worker_threads';
import { serve } from '../../worker/serve';
import { unpackAppend } from '../append-message';
import { openConnection, pragma } from '../../database/database';
import { Writer } from '../writer';
import type { WriterConfig } from '../writer.worker';

/** The writing thread on a disk that has room for a few pages only: SQLite itself then says that the disk is full. */
const config = workerData as WriterConfig;
const connection = openConnection(config);
connection.exec(`PRAGMA max_page_count = ${pragma(connection, 'page_count') + 20}`);
const writer = new Writer(connection, config.file);

serve({ answer: (requests) => writer.appendAll(requests.map(unpackAppend)), close: () => writer.close() });
