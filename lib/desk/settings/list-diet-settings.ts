import { and, asc, eq, sql } from "drizzle-orm";
import { childDiet, diet } from "@/db/schema";
import { authorize } from "@/lib/accounts/permissions";
import type { StaffContext } from "@/lib/context";
import type { DietSettings } from "./views";

/** The commune's diets in their order, and how many children have each. @throws DomainError "forbidden" */
export async function listDietSettings(ctx: StaffContext): Promise<DietSettings> {
  authorize(ctx, "settings.change");
  const rows = await ctx.tx
    .select({
      id: diet.id,
      label: diet.label,
      archivedAt: diet.archivedAt,
      children: sql<number>`count(${childDiet.childId})::int`,
    })
    .from(diet)
    .leftJoin(childDiet, and(eq(childDiet.communeId, diet.communeId), eq(childDiet.dietId, diet.id)))
    .where(eq(diet.communeId, ctx.commune.id))
    .groupBy(diet.communeId, diet.id)
    .orderBy(asc(diet.position), asc(diet.id));
  const present = ({ id, label, children }: (typeof rows)[number]) => ({ id, label, children });
  return {
    proposed: rows.filter(({ archivedAt }) => !archivedAt).map(present),
    archived: rows.filter(({ archivedAt }) => archivedAt).map(present),
  };
}
