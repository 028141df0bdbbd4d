/** Hours of real time in which "all who have no account" does not write to the same person again. */
export const RENEWED_AFTER_HOURS = 24;
