import { v7 as uuidv7 } from "uuid";
import { diet } from "@/db/schema";
import { authorize } from "@/lib/accounts/permissions";
import { audit } from "@/lib/audit";
import type { StaffContext } from "@/lib/context";
import { DomainError } from "@/lib/errors";
import { lockSettings } from "./lock-settings";
import type { AddDietInput } from "./schemas";
import { takeDiets } from "./take-diets";

/**
 * Adds a diet after those that there are. @throws DomainError "forbidden"; "label-taken" when one is called so, also
 * one that is no longer proposed
 */
export async function addDiet(ctx: StaffContext, { label }: AddDietInput): Promise<void> {
  authorize(ctx, "settings.change");
  await lockSettings(ctx);
  const diets = await takeDiets(ctx);
  if (diets.some((one) => one.label === label)) throw new DomainError("label-taken", { label });
  const position = Math.max(0, ...diets.map((one) => one.position)) + 1;
  await ctx.tx.insert(diet).values({ communeId: ctx.commune.id, id: uuidv7(), label, position });
  await audit(ctx, { action: "diets-changed", detail: { title: label } });
}
