import type { Metadata } from '@grpc/grpc-js';
import type { Faults } from '../faults';
import { refusals, type Refusal } from '../wire/refusals';

/**
 * Why this server does not take a call, null where it does. As in a real cluster, a follower passes appends on and reads
 * what it has, and sends away to the leader only who asks for it.
 */
export function refusalOfFollower(call: { readonly metadata: Metadata }, faults: Faults): Refusal | null {
  const leaderWanted = call.metadata.get('requires-leader').includes('true');
  if (!leaderWanted) return null;
  if (faults.isElecting) return refusals.notReady();
  return faults.leader === undefined ? null : refusals.notLeader(faults.leader);
}
