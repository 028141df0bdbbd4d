import type { PlaceState } from "@/lib/reservations/rules/facts";

/** The ten states, in the guide's order. */
export const PLACE_ORDER = [
  "bookable",
  "not-bookable",
  "book-requested",
  "cancel-requested",
  "reserved",
  "reserved-locked",
  "present",
  "absent",
  "excused",
  "waiting-day",
] as const satisfies readonly PlaceState[];
