import { authorize } from "@/lib/accounts/permissions";
import type { StaffContext } from "@/lib/context";
import { findNearTerms } from "@/lib/households/search/find-near-terms";
import { readQuery } from "@/lib/households/search/read-query";
import { type FoundFamilies, findFamilies } from "./find-families";
import { loadFamilies } from "./load-families";
import { type FamiliesSearch, STATE_NAMES } from "./schemas";
import type { FamilyList, FamilyRow } from "./views";

const PAGE = 50;
/** More than any commune of France has. */
const EVERY = 1_000_000;

/**
 * One page of the families that what was typed finds, by name; when it finds nobody, those of the nearest names.
 * @throws DomainError "forbidden"
 */
export async function listFamilies(ctx: StaffContext, search: FamiliesSearch): Promise<FamilyList> {
  authorize(ctx, "families.read");
  const page = search.page ?? 1;
  const found = await seek(ctx, search, { limit: PAGE, offset: (page - 1) * PAGE });
  // Beyond the last page, the first one is better than nothing.
  if (found.total === 0 && page > 1) return listFamilies(ctx, { ...search, page: 1 });
  return {
    rows: await loadFamilies(ctx, found.ids),
    total: found.total,
    page,
    pages: Math.max(1, Math.ceil(found.total / PAGE)),
    near: found.near,
  };
}

/** All the families of the list, for an export. @throws DomainError "forbidden" */
export async function listEveryFamily(
  ctx: StaffContext,
  search: Pick<FamiliesSearch, "q" | "compte">,
): Promise<FamilyRow[]> {
  authorize(ctx, "families.read");
  const { ids } = await seek(ctx, search, { limit: EVERY, offset: 0 });
  return loadFamilies(ctx, ids);
}

async function seek(
  ctx: StaffContext,
  { q = "", compte }: FamiliesSearch,
  span: { limit: number; offset: number },
): Promise<FoundFamilies & { near: string[] }> {
  const terms = readQuery(q);
  // Signs alone are no word, and find nobody.
  if (q && terms.length === 0) return { ids: [], total: 0, near: [] };
  const state = compte ? STATE_NAMES[compte] : null;
  const found = await findFamilies(ctx, { terms, state }, span);
  if (found.total > 0 || terms.length === 0) return { ...found, near: [] };
  const near = await findNearTerms(ctx, terms);
  if (!near) return { ...found, near: [] };
  const nearest = await findFamilies(ctx, { terms: near.terms, state }, span);
  return { ...nearest, near: nearest.total > 0 ? near.names : [] };
}
