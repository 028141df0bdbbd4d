import { authorize } from "@/lib/accounts/permissions";
import { audit } from "@/lib/audit";
import type { StaffContext } from "@/lib/context";
import { createPaperKinds } from "@/lib/enrolments/papers/create-paper-kinds";
import { DomainError } from "@/lib/errors";
import { lockSettings } from "./lock-settings";
import type { AddPaperInput } from "./schemas";
import { takePapers } from "./take-papers";

/**
 * Adds a paper after those that there are; no activity needs it yet. Answers its id. @throws DomainError "forbidden";
 * "label-taken" when one is called so, also one that is no longer asked for
 */
export async function addPaper(ctx: StaffContext, paper: AddPaperInput): Promise<string> {
  authorize(ctx, "settings.change");
  await lockSettings(ctx);
  const { label } = paper;
  if ((await takePapers(ctx)).some((one) => one.label === label))
    throw new DomainError("label-taken", { label });
  const [id = ""] = await createPaperKinds(ctx, [paper]);
  await audit(ctx, { action: "papers-changed", detail: { title: label } });
  return id;
}
