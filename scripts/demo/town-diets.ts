import type { SystemContext } from "@/lib/context";
import { writeFields } from "@/lib/records/changes/write-fields";
import { createDiets } from "@/lib/records/diets/create-diets";
import type { Dupont } from "./dupont";

const LABELS = ["Sans viande", "Sans porc", "Végétarien", "Panier repas fourni par la famille (PAI)"];

/** What the town serves: never why. */
export const serveDiets = (ctx: SystemContext) => createDiets(ctx, LABELS);

/** The same, and Paul is a vegetarian. */
export async function settleDiets(ctx: SystemContext, { paulId }: Dupont): Promise<void> {
  const [, , vegetarian = ""] = await serveDiets(ctx);
  await writeFields(ctx, { kind: "child", id: paulId }, { diets: vegetarian });
}
