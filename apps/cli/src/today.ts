import { dateOf, type PlainDate } from '@sagsgang/kernel/plain-date';

/** The day on which days of waiting and overdue dates are counted. */
export const today = (): PlainDate => dateOf(new Date().toISOString());
