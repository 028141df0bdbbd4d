import type { ListSearch, ReservationsSearch } from "@/lib/desk/reservations/schemas";

const PATHS = {
  week: "/gestion/reservations",
  day: "/gestion/reservations/jour",
  year: "/gestion/reservations/annee",
} as const;
export type ReservationsView = keyof typeof PATHS;

/** One of the three views, with what the others keep. */
export function reservationsHref(view: ReservationsView, state: Partial<ReservationsSearch> = {}): string {
  return withSearch(PATHS[view], state);
}

/** A list to keep: of one day or of one week for one activity, of one day for all of one site. */
export function listHref(format: "pdf" | "xlsx", state: Partial<ListSearch>): string {
  return withSearch(`/gestion/reservations/liste/${format}`, state);
}

/** Where the places of one day are changed. */
export const openingHref = (activityId: string, date: string) => `/gestion/ouvertures/${activityId}/${date}`;

function withSearch(path: string, state: Readonly<Record<string, string | undefined>>): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(state)) if (value) search.set(name, value);
  return search.size > 0 ? `${path}?${search}` : path;
}
