import type { RequestsSearch } from "@/lib/desk/requests/schemas";

/** The inbox as it is filtered, with what the link changes of it. */
export function requestsHref(search: RequestsSearch): string {
  const params = new URLSearchParams();
  if (search.etat === "traitees") params.set("etat", search.etat);
  if (search.type) params.set("type", search.type);
  if (search.q) params.set("q", search.q);
  return params.size > 0 ? `/gestion/demandes?${params}` : "/gestion/demandes";
}
