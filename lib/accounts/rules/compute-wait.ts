/** The first wait, in seconds; each further one is twice as long. */
const FIRST_WAIT = 5;

/** How long to wait after a try too many, in seconds: `over` counts them from 1, `longest` ends the growth. */
export function computeWait(over: number, longest: number): number {
  return Math.min(FIRST_WAIT * 2 ** Math.min(over - 1, 20), longest);
}
