import { DELAY_REASONS, type DelayReason } from '@sagsgang/domain/case/follow-up';

/** The open follow-ups of a department. */
export interface DepartmentCount {
  /** Null for those that only a person has. */
  readonly department: string | null;
  readonly open: number;
  readonly overdue: number;
  /** How many were delayed for which reason last. */
  readonly delays: readonly { readonly reason: DelayReason; readonly count: number }[];
}

interface Counted {
  readonly department: string | null;
  readonly status: string;
  readonly overdue: boolean;
  readonly delayReason: DelayReason | null;
}

/** Counts the open ones by department, in the order of their names, and by the reason of the newest delay. */
export function countsOf(followUps: readonly Counted[]): readonly DepartmentCount[] {
  const open = followUps.filter(({ status }) => status === 'open');
  const names = [...new Set(open.map(({ department }) => department))].sort(byName);
  return names.map((department) => {
    const own = open.filter((each) => each.department === department);
    const delays = DELAY_REASONS.map((reason) => ({
      reason,
      count: own.filter(({ delayReason }) => delayReason === reason).length,
    }));
    return {
      department,
      open: own.length,
      overdue: own.filter(({ overdue }) => overdue).length,
      delays: delays.filter(({ count }) => count > 0),
    };
  });
}

function byName(a: string | null, b: string | null): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  return a.localeCompare(b, 'da');
}
