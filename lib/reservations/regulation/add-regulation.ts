import { v7 as uuidv7 } from "uuid";
import { regulation } from "@/db/schema";
import { authorize } from "@/lib/accounts/permissions";
import { audit, changesBetween } from "@/lib/audit";
import { lockCatalogue } from "@/lib/catalogue/lock-catalogue";
import { refuseTakenTitle } from "@/lib/catalogue/regulations/rename-regulation";
import type { StaffContext } from "@/lib/context";
import type { AddRegulationInput } from "./schemas";
import { sayRule, writeRule } from "./write-rule";

/**
 * Adds a regulation with its first rule; no activity is under it yet. Answers its id.
 * @throws DomainError "forbidden"; "label-taken"
 */
export async function addRegulation(ctx: StaffContext, { name, rule }: AddRegulationInput): Promise<string> {
  authorize(ctx, "catalogue.change");
  await lockCatalogue(ctx);
  await refuseTakenTitle(ctx, name);
  const id = uuidv7();
  await ctx.tx.insert(regulation).values({ communeId: ctx.commune.id, id, name });
  await writeRule(ctx, id, rule);
  await audit(ctx, {
    action: "regulation-added",
    subject: { kind: "regulation", id },
    detail: { title: name },
    changes: changesBetween({}, sayRule(rule)),
  });
  return id;
}
