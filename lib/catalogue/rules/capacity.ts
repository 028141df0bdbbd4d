/** The most places that one day of one activity may have. */
export const MOST_PLACES = 10_000;
