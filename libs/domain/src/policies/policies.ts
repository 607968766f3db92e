import type { Policy } from '@sagsgang/kernel/policy';
import { bringBack } from './bring-back/bring-back';
import { carryOver } from './carry-over';

/** All policies. Each runs over the whole log with rows and a checkpoint of its own; their order does not matter. */
export const POLICIES: readonly Policy[] = [bringBack, carryOver] as readonly Policy[];
