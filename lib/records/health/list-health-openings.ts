import { and, desc, eq, inArray } from "drizzle-orm";
import { auditEntry, guardian } from "@/db/schema";
import type { FamilyContext } from "@/lib/context";
import { stampIn } from "@/lib/i18n/format-date";
import { translatorOf } from "@/lib/i18n/translator";
import type { HealthOpeningView } from "./views";

const t = translatorOf("care");
const OPENINGS = ["health-opened", "health-file-opened"] as const;
const SHOWN = 50;

/**
 * Who opened a child's health record or its documents, the last fifty, the latest first; of a child that its callers
 * found. A guardian of the child's other household has no name here.
 */
export async function listHealthOpenings(ctx: FamilyContext, childId: string): Promise<HealthOpeningView[]> {
  const rows = await ctx.tx
    .select({
      id: auditEntry.id,
      at: auditEntry.at,
      action: auditEntry.action,
      actorKind: auditEntry.actorKind,
      name: auditEntry.actorName,
      householdId: guardian.householdId,
    })
    .from(auditEntry)
    .leftJoin(
      guardian,
      and(eq(guardian.communeId, auditEntry.communeId), eq(guardian.accountId, auditEntry.accountId)),
    )
    .where(
      and(
        eq(auditEntry.communeId, ctx.commune.id),
        eq(auditEntry.subjectKind, "child"),
        eq(auditEntry.subjectId, childId),
        inArray(auditEntry.action, [...OPENINGS]),
      ),
    )
    .orderBy(desc(auditEntry.at), desc(auditEntry.id))
    .limit(SHOWN);
  return rows.map(({ id, at, action, actorKind, name, householdId }) => ({
    id,
    at: stampIn(at, ctx.commune.timeZone),
    what: t(action === "health-opened" ? "openings.record" : "openings.document"),
    who:
      actorKind === "staff"
        ? t("openings.staff", { name })
        : householdId === ctx.actor.householdId
          ? name
          : t("openings.other"),
  }));
}
