import type { AuditSearch } from "@/lib/desk/audit/schemas";

/** The address of the trail, or of its file, as it is filtered; without a page it is the first one. */
export function journalHref(
  { type, personne, objet, du, au }: Partial<AuditSearch>,
  { path = "/gestion/journal", page = 1 }: { path?: string; page?: number } = {},
): string {
  const search = new URLSearchParams();
  if (type) search.set("type", type);
  if (personne) search.set("personne", personne);
  if (objet) search.set("objet", objet);
  if (du) search.set("du", du.toString());
  if (au) search.set("au", au.toString());
  if (page > 1) search.set("page", String(page));
  return search.size > 0 ? `${path}?${search}` : path;
}
