import { z } from "zod";

const UUID = "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}";
const PLACE = new RegExp(`^${UUID}/${UUID}/\\d{4}-\\d{2}-\\d{2}$`);

/**
 * A civil date that exists, in a century that concerns a child: 30 February is refused, and so are the years at
 * whose edges PostgreSQL and JavaScript no longer write a date alike.
 */
export const civilDate = z.iso
  .date("Cette date n’existe pas.")
  .refine((date) => date >= "2000-01-01" && date < "2100-01-01", "Cette date est trop lointaine.");

export const placeKey = z
  .string()
  .regex(PLACE, "Demande illisible.")
  .refine((key) => civilDate.safeParse(key.slice(-10)).success, "Cette date n’existe pas.");
