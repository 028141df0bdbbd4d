import { authorize } from "@/lib/accounts/permissions";
import type { StaffContext } from "@/lib/context";
import { readQuery } from "@/lib/households/search/read-query";
import { findFamilies } from "../families/find-families";
import { listHomes } from "./list-homes";
import type { ChildHome, FoundHomes } from "./views";

const SHOWN = 10;

/**
 * Households that answer to what was typed, but those of `except`: two statements. Nothing typed finds nobody.
 * @throws DomainError "forbidden"
 */
export async function findHomes(
  ctx: StaffContext,
  { query, except }: { query: string; except: readonly string[] },
): Promise<FoundHomes> {
  authorize(ctx, "families.link");
  const terms = readQuery(query);
  if (terms.length === 0) return { homes: [], more: false };
  const limit = SHOWN + except.length;
  const { ids, total } = await findFamilies(ctx, { terms, state: null }, { limit, offset: 0 });
  const others = ids.filter((id) => !except.includes(id));
  return {
    homes: await listHomes(ctx, others.slice(0, SHOWN)),
    more: total > limit || others.length > SHOWN,
  };
}

/** A household that was chosen; null when it is not there. @throws DomainError "forbidden" */
export async function findHome(ctx: StaffContext, householdId: string): Promise<ChildHome | null> {
  authorize(ctx, "families.link");
  const [found] = await listHomes(ctx, [householdId]);
  return found ?? null;
}
