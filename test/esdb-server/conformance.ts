import type { EventStoreDBClient } from '@eventstore/db-client';
import { bareClient } from './bare-client';
import { appendingConformance } from './conformance/appending';
import { awayConformance } from './conformance/away';
import { errorsConformance } from './conformance/errors';
import { limitsConformance } from './conformance/limits';
import { positionsConformance } from './conformance/positions';
import { readingConformance } from './conformance/reading';
import { refusedTwiceConformance } from './conformance/refused-twice';
import { repeatingConformance } from './conformance/repeating';
import { slowConsumerConformance } from './conformance/slow-consumer';
import { subscribingConformance } from './conformance/subscribing';
import type { Target, Use } from './conformance/target';
import { filteringConformance } from './conformance/filtering';

/**
 * Declares the tests that hold a server, asked through the client alone, to what the adapter relies on. Where a real
 * server disagrees, the list is wrong and the double with it. Streams are new in every run: a real server is shared.
 */
export function esdbConformance(name: string, start: () => Promise<Target>): void {
  describe(`EventStoreDB as the adapter knows it: ${name}`, () => {
    let target: Target;
    let client: EventStoreDBClient;
    beforeAll(async () => {
      target = await start();
      client = bareClient(target.connectionString);
    });
    afterAll(async () => {
      await client.dispose();
      await target.stop();
    });
    const use: Use = (test) => () => test({ client, connectionString: target.connectionString });

    errorsConformance(use);
    appendingConformance(use);
    repeatingConformance(use);
    limitsConformance(use);
    refusedTwiceConformance(use);
    readingConformance(use);
    subscribingConformance(use);
    filteringConformance(use);
    slowConsumerConformance(use);
    awayConformance(use);
    positionsConformance(use);
  });
}
