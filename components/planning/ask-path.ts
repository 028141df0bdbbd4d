import type { PlaceKey } from "@/lib/reservations/places/views";

/** "Demander à la mairie" about one place of one child: the server finds the reason again by itself. */
export function askPathOf(key: PlaceKey): string {
  const [childId = "", activityId = "", date = ""] = key.split("/");
  return askPath({ childId, activityId, date });
}

/** The same about an activity on no day in particular. */
export function askPath(about: { childId: string; activityId: string; date?: string }): string {
  const search = new URLSearchParams({ enfant: about.childId, prestation: about.activityId });
  if (about.date) search.set("jour", about.date);
  return `/demande?${search}`;
}
