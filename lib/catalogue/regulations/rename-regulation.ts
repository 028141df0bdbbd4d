import { and, eq, ne, sql } from "drizzle-orm";
import { regulation } from "@/db/schema";
import { authorize } from "@/lib/accounts/permissions";
import { audit, changesBetween } from "@/lib/audit";
import type { StaffContext } from "@/lib/context";
import { DomainError } from "@/lib/errors";
import { translatorOf } from "@/lib/i18n/translator";
import { lockCatalogue } from "../lock-catalogue";
import { growRegulation, takeRegulation } from "./take-regulation";

const t = translatorOf("deskRegulations");

/**
 * Calls a regulation otherwise; nothing else changes. @throws DomainError "forbidden", "not-found"; "label-taken";
 * "regulation-changed" when another agent has changed it since the page of that `version` was opened
 */
export async function renameRegulation(
  ctx: StaffContext,
  { id, version, label }: { id: string; version: number; label: string },
): Promise<void> {
  authorize(ctx, "catalogue.change");
  await lockCatalogue(ctx);
  const found = await takeRegulation(ctx, id);
  if (found.name === label) return;
  if (found.version !== version) throw new DomainError("regulation-changed", { name: found.name });
  await refuseTakenTitle(ctx, label, id);
  await growRegulation(ctx, found, { name: label });
  await audit(ctx, {
    action: "regulation-changed",
    subject: { kind: "regulation", id },
    detail: { title: label },
    changes: changesBetween({ [t("trail.name")]: found.name }, { [t("trail.name")]: label }),
  });
}

/** @throws DomainError "label-taken" when another regulation of the commune is called so */
export async function refuseTakenTitle(ctx: StaffContext, label: string, but?: string): Promise<void> {
  const [taken] = await ctx.tx
    .select({ id: regulation.id })
    .from(regulation)
    .where(
      and(
        eq(regulation.communeId, ctx.commune.id),
        sql`lower(${regulation.name}) = lower(${label})`,
        but === undefined ? undefined : ne(regulation.id, but),
      ),
    )
    .limit(1);
  if (taken) throw new DomainError("label-taken", { label });
}
