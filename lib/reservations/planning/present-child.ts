import type { HouseholdChild } from "@/lib/households/list-children";
import type { ChildTab } from "../places/views";

/** How many colours the avatars have: no two children share one before the seventh. */
const HUES = 6;

/** A child as its tab shows it; `index` is its rank in the household. */
export function presentChild({ id, firstName, lastName }: HouseholdChild, index: number): ChildTab {
  const initials = `${firstName.charAt(0)}${lastName.charAt(0)}`.toUpperCase();
  return { id, firstName, lastName, initials, hue: index % HUES };
}
