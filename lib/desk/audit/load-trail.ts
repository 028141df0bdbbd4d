import { desc } from "drizzle-orm";
import { type AuditDetail, auditEntry } from "@/db/schema";
import type { StaffContext } from "@/lib/context";
import { stampIn } from "@/lib/i18n/format-date";
import { translatorOf } from "@/lib/i18n/translator";
import { isKnownAction } from "./action-families";
import { isInTrail, type TrailFilter } from "./find-trail";
import { nameSubjects } from "./name-subjects";
import { sayDetail } from "./say-detail";
import type { AuditRow } from "./views";

const t = translatorOf("audit");

/** A stretch of the trail in words, newest first, in the commune's time: two statements. */
export async function loadTrail(
  ctx: StaffContext,
  filter: TrailFilter,
  span: { limit: number; offset: number },
): Promise<AuditRow[]> {
  const rows = await ctx.tx
    .select()
    .from(auditEntry)
    .where(isInTrail(ctx, filter))
    .orderBy(desc(auditEntry.at), desc(auditEntry.id))
    .limit(span.limit)
    .offset(span.offset);
  const names = await nameSubjects(ctx, rows);
  return rows.map((row) => ({
    id: row.id,
    at: stampIn(row.at, ctx.commune.timeZone),
    who: row.actorName || t(row.actorKind === "system" ? "system" : "nobody"),
    whoKind: row.actorKind,
    what: isKnownAction(row.action) ? t(`actions.${row.action}`) : row.action,
    subject: row.subjectId ? { id: row.subjectId, name: names.get(row.subjectId) ?? null } : null,
    detail: sayDetail(withoutName(row.detail, names.get(row.subjectId ?? ""))).join(" · "),
    changes: [...row.changes],
    remoteAddress: row.remoteAddress,
  }));
}

/** What was noted of the thing's name is said where it has another one now, or none. */
function withoutName({ title, ...rest }: AuditDetail, name: string | undefined): AuditDetail {
  return title === undefined || title === name ? rest : { ...rest, title };
}
