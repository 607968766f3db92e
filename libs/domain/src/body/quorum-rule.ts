import type { BodyFact } from '../facts';

/**
 * How many members must be present for the body to be able to decide, on a day; null where its rules ask for nothing that
 * is known here, or its memberships on that day are not recorded.
 */
export function neededFor(body: BodyFact | undefined, date: string): number | null {
  if (body === undefined) return null;
  return neededOf(membersOn(body.memberships, date), body.profile.quorumShare);
}

/** How many of the members must be present. @param share the least share of them, 0.5 for half; null where none is known */
export function neededOf(members: number, share: number | null): number | null {
  return share === null || members === 0 ? null : Math.ceil(members * share);
}

/** How many memberships there are on a day, the first and the last day of each included. */
export function membersOn(
  memberships: readonly { readonly from: string; readonly to: string | null }[],
  date: string,
): number {
  return memberships.filter(({ from, to }) => from <= date && (to === null || date <= to)).length;
}
