import { v7 as uuidv7 } from "uuid";
import { diet } from "@/db/schema";
import type { SystemContext } from "@/lib/context";

/** Gives a commune its neutral list of diets, in this order. Returns their ids. */
export async function createDiets(ctx: SystemContext, labels: readonly string[]): Promise<string[]> {
  if (labels.length === 0) return [];
  const rows = labels.map((label, index) => ({
    communeId: ctx.commune.id,
    id: uuidv7(),
    label,
    position: index + 1,
  }));
  await ctx.tx.insert(diet).values(rows);
  return rows.map(({ id }) => id);
}
