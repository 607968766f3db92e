/** One measured figure. */
export interface Figure {
  readonly value: number;
  readonly unit: string;
  readonly goal: number;
  /** Whether the value is to be at least, or at most, the goal. */
  readonly bound: 'at least' | 'at most';
  readonly met: boolean;
  /** What it was made of. */
  readonly detail: Readonly<Record<string, unknown>>;
}

/** All figures by name. */
export type Figures = Readonly<Record<string, Figure>>;

type Detail = Figure['detail'];

/** A figure that should be high. */
export function atLeast(goal: number, value: number, unit: string, detail: Detail): Figure {
  return { value: rounded(value), unit, goal, bound: 'at least', met: value >= goal, detail };
}

/** A figure that should be low. */
export function atMost(goal: number, value: number, unit: string, detail: Detail): Figure {
  return { value: rounded(value), unit, goal, bound: 'at most', met: value <= goal, detail };
}

/** Three digits are more than any measurement here is good for. */
export function rounded(value: number): number {
  return Number(value.toPrecision(3));
}
