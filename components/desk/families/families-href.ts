import type { FamiliesSearch } from "@/lib/desk/families/schemas";

/** The list with the same search, on another page or as a file. */
export function familiesHref(
  { q, compte }: Partial<FamiliesSearch>,
  { path = "/gestion/familles", page }: { path?: string; page?: number } = {},
): string {
  const search = new URLSearchParams();
  if (q) search.set("q", q);
  if (compte) search.set("compte", compte);
  if (page && page > 1) search.set("page", String(page));
  return search.size > 0 ? `${path}?${search}` : path;
}
