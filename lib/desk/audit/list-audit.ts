import { and, desc, eq, ilike, inArray } from "drizzle-orm";
import { auditEntry } from "@/db/schema";
import { authorize } from "@/lib/accounts/permissions";
import type { StaffContext } from "@/lib/context";
import { stampIn } from "@/lib/i18n/format-date";
import { translatorOf } from "@/lib/i18n/translator";
import { actionsOf, isKnownAction } from "./action-families";
import { nameSubjects } from "./name-subjects";
import { sayDetail } from "./say-detail";
import { type AuditSearch, FAMILY_NAMES } from "./schemas";
import type { AuditPage } from "./views";

const PAGE = 50;
const t = translatorOf("audit");

/**
 * One page of the trail, newest first, in the commune's time. `personne` is a part of a name, or of the address that
 * was tried. @throws DomainError "forbidden"
 */
export async function listAudit(
  ctx: StaffContext,
  { type, personne, page = 1 }: AuditSearch,
): Promise<AuditPage> {
  authorize(ctx, "audit.read");
  const rows = await ctx.tx
    .select()
    .from(auditEntry)
    .where(
      and(
        eq(auditEntry.communeId, ctx.commune.id),
        type && inArray(auditEntry.action, actionsOf(FAMILY_NAMES[type])),
        personne ? ilike(auditEntry.actorName, `%${personne.replace(/[\\%_]/g, "\\$&")}%`) : undefined,
      ),
    )
    .orderBy(desc(auditEntry.at), desc(auditEntry.id))
    .limit(PAGE + 1)
    .offset((page - 1) * PAGE);
  const shown = rows.slice(0, PAGE);
  const names = await nameSubjects(ctx, shown);
  return {
    rows: shown.map((row) => ({
      id: row.id,
      at: stampIn(row.at, ctx.commune.timeZone),
      who: row.actorName || t(row.actorKind === "system" ? "system" : "nobody"),
      whoKind: row.actorKind,
      what: isKnownAction(row.action) ? t(`actions.${row.action}`) : row.action,
      about: [names.get(row.subjectId ?? ""), ...sayDetail(row.detail)].filter(Boolean).join(" · "),
      remoteAddress: row.remoteAddress,
    })),
    page,
    hasOlder: rows.length > PAGE,
  };
}
