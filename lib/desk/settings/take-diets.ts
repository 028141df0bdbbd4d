import { asc, eq } from "drizzle-orm";
import { diet } from "@/db/schema";
import type { StaffContext } from "@/lib/context";
import { DomainError } from "@/lib/errors";

export type StoredDiet = Pick<typeof diet.$inferSelect, "id" | "label" | "position" | "archivedAt">;

/** The commune's diets in their order, to be changed by who holds the lock of the settings. */
export function takeDiets(ctx: StaffContext): Promise<StoredDiet[]> {
  return ctx.tx
    .select({ id: diet.id, label: diet.label, position: diet.position, archivedAt: diet.archivedAt })
    .from(diet)
    .where(eq(diet.communeId, ctx.commune.id))
    .orderBy(asc(diet.position), asc(diet.id));
}

/** @throws DomainError "not-found" */
export function pickDiet(diets: readonly StoredDiet[], id: string): StoredDiet {
  const found = diets.find((one) => one.id === id);
  if (!found) throw new DomainError("not-found");
  return found;
}
