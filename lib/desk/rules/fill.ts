/** The places of one opening, or of several together. `held`: kept for a family that was offered one. */
export interface Fill {
  capacity: number;
  taken: number;
  held: number;
}

/** From this share of the places on, an opening is nearly full. */
export const NEARLY_FULL = 0.9;
/** The shares at which the second, the third and the fourth step begin. */
const STEPS = [0.5, 0.75, NEARLY_FULL] as const;

/** 1 below a half, 2 below three quarters, 3 below nine tenths, 4 nearly full, 5 full. */
export type FillStep = 1 | 2 | 3 | 4 | 5;
export const FILL_STEPS: readonly FillStep[] = [1, 2, 3, 4, 5];

/** Nobody else can book: what is kept for somebody is no longer free. An opening without places is full. */
export function isFull({ capacity, taken, held }: Fill): boolean {
  return taken + held >= capacity;
}

/** Nine tenths or more of the places are gone, and not all. */
export function isNearlyFull(fill: Fill): boolean {
  return computeFillStep(fill) === 4;
}

export function computeFillStep(fill: Fill): FillStep {
  if (isFull(fill)) return 5;
  const gone = fill.taken + fill.held;
  const [half, three, nearly] = STEPS.map((share) => share * fill.capacity) as [number, number, number];
  if (gone < half) return 1;
  if (gone < three) return 2;
  return gone < nearly ? 3 : 4;
}

/** The share of the places that is gone, in whole percent, rounded down: 100 only when none is left. */
export function computeFillRate(fill: Fill): number {
  if (isFull(fill)) return 100;
  return Math.floor(((fill.taken + fill.held) * 100) / fill.capacity);
}

/** Several openings as one. */
export function sumFills(fills: readonly Fill[]): Fill {
  return fills.reduce(
    (sum, { capacity, taken, held }) => ({
      capacity: sum.capacity + capacity,
      taken: sum.taken + taken,
      held: sum.held + held,
    }),
    { capacity: 0, taken: 0, held: 0 },
  );
}
