import { and, eq } from "drizzle-orm";
import { paperKind } from "@/db/schema";
import { authorize } from "@/lib/accounts/permissions";
import { audit, changesBetween } from "@/lib/audit";
import type { StaffContext } from "@/lib/context";
import { DomainError } from "@/lib/errors";
import { translatorOf } from "@/lib/i18n/translator";
import { lockSettings } from "./lock-settings";
import type { ChangePaperInput } from "./schemas";
import { pickPaper, type StoredPaper, takePapers } from "./take-papers";

const t = translatorOf("settings");

/** What a form showed of a paper when it was opened, as its hidden field carries it. */
export const paperBase = ({ label, hint, yearly }: Pick<StoredPaper, "label" | "hint" | "yearly">) =>
  JSON.stringify([label, hint, yearly]);

/**
 * Says otherwise what a paper is. @throws DomainError "forbidden", "not-found"; "label-taken"; "setting-changed" when
 * another administrator has changed it since the page was opened
 */
export async function changePaper(ctx: StaffContext, input: ChangePaperInput): Promise<void> {
  authorize(ctx, "settings.change");
  await lockSettings(ctx);
  const { id, was, label, hint, yearly } = input;
  const papers = await takePapers(ctx);
  const found = pickPaper(papers, id);
  if (paperBase(found) === paperBase(input)) return;
  if (paperBase(found) !== was) throw new DomainError("setting-changed", { label: found.label });
  if (papers.some((one) => one.id !== id && one.label === label))
    throw new DomainError("label-taken", { label });
  await ctx.tx
    .update(paperKind)
    .set({ label, hint, yearly })
    .where(and(eq(paperKind.communeId, ctx.commune.id), eq(paperKind.id, id)));
  await audit(ctx, {
    action: "papers-changed",
    subject: { kind: "paper", id },
    changes: changesBetween(sayPaper(found), sayPaper(input)),
  });
}

function sayPaper({ label, hint, yearly }: Pick<StoredPaper, "label" | "hint" | "yearly">) {
  return {
    [t("papers.label")]: label,
    [t("papers.hint")]: hint,
    [t("papers.renewal")]: t(yearly ? "papers.yearlyShort" : "papers.once"),
  };
}
