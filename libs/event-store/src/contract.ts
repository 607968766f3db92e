import { appendingContract } from './contract/appending';
import { concurrencyContract } from './contract/concurrency';
import { historiesContract } from './contract/histories';
import { readingContract } from './contract/reading';
import { repeatingContract } from './contract/repeating';
import { sharingContract } from './contract/sharing';
import { subscribingContract } from './contract/subscribing';
import type { Capabilities, ContractSubject, Use } from './contract/subject';

/**
 * Declares the tests that every adapter of the port must pass (DESIGN section 4). Called from the adapter's spec.
 * `makeSubject` opens the adapter on an empty log; its subscriptions should report progress every 200 ms or so.
 */
export function eventStoreContract(
  name: string,
  makeSubject: () => Promise<ContractSubject>,
  capabilities: Capabilities,
): void {
  const use: Use = (test) => async () => {
    const subject = await makeSubject();
    try {
      await test(subject);
    } finally {
      await subject.dispose();
    }
  };
  describe(`the event store port: ${name}`, () => {
    appendingContract(use);
    repeatingContract(use);
    readingContract(use);
    concurrencyContract(use);
    subscribingContract(use);
    historiesContract(use);
    if (capabilities.sharedLog) sharingContract(use);
  });
}
