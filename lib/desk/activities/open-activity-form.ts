import { authorize } from "@/lib/accounts/permissions";
import type { StaffContext } from "@/lib/context";
import { NOBODY } from "@/lib/search-params";
import { newActivityFields } from "./activity-fields";
import { listOpenSites, listPaperChoices } from "./choices";
import { levelChoices } from "./describe-activity";
import { loadRegulations, regulationChoices } from "./load-regulations";
import type { ActivityChoices, ActivityFields } from "./views";

/** What the form for a new activity offers; three statements. @throws DomainError "forbidden" */
export async function openActivityForm(
  ctx: StaffContext,
): Promise<{ fields: ActivityFields; choices: ActivityChoices }> {
  authorize(ctx, "catalogue.change");
  const [sites, loaded, papers] = await Promise.all([
    listOpenSites(ctx),
    loadRegulations(ctx),
    listPaperChoices(ctx, NOBODY),
  ]);
  const regulations = regulationChoices(loaded);
  const [only] = regulations.length === 1 ? regulations : [];
  return {
    fields: newActivityFields(papers, only?.id ?? ""),
    choices: { sites, regulations, levels: levelChoices(null) },
  };
}
