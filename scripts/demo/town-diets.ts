import type { SystemContext } from "@/lib/context";
import { writeFields } from "@/lib/records/changes/write-fields";
import { createDiets } from "@/lib/records/diets/create-diets";
import { NEUTRAL_DIETS } from "@/lib/records/diets/neutral-diets";
import type { Dupont } from "./dupont";

/** What the town serves: never why. */
export const serveDiets = (ctx: SystemContext) => createDiets(ctx, NEUTRAL_DIETS);

/** The same, and Paul is a vegetarian. */
export async function settleDiets(ctx: SystemContext, { paulId }: Dupont): Promise<void> {
  const [, , vegetarian = ""] = await serveDiets(ctx);
  await writeFields(ctx, { kind: "child", id: paulId }, { diets: vegetarian });
}
