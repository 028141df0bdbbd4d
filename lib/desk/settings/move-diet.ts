import { and, eq } from "drizzle-orm";
import { diet } from "@/db/schema";
import { authorize } from "@/lib/accounts/permissions";
import { audit } from "@/lib/audit";
import type { StaffContext } from "@/lib/context";
import { lockSettings } from "./lock-settings";
import type { MoveDietInput } from "./schemas";
import { pickDiet, takeDiets } from "./take-diets";

/** Changes places with the one before or after it, of those that are proposed. @throws DomainError "forbidden", "not-found" */
export async function moveDiet(ctx: StaffContext, { id, to }: MoveDietInput): Promise<void> {
  authorize(ctx, "settings.change");
  await lockSettings(ctx);
  const diets = await takeDiets(ctx);
  const found = pickDiet(diets, id);
  const proposed = diets.filter(({ archivedAt }) => !archivedAt);
  const neighbour = proposed[proposed.indexOf(found) + (to === "up" ? -1 : 1)];
  if (!proposed.includes(found) || !neighbour) return;
  await place(ctx, found.id, neighbour.position);
  await place(ctx, neighbour.id, found.position);
  await audit(ctx, { action: "diets-changed", detail: { title: found.label } });
}

async function place(ctx: StaffContext, id: string, position: number): Promise<void> {
  await ctx.tx
    .update(diet)
    .set({ position })
    .where(and(eq(diet.communeId, ctx.commune.id), eq(diet.id, id)));
}
