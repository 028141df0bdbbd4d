import { and, eq, gte, ilike, inArray, lt, type SQL } from "drizzle-orm";
import { auditEntry } from "@/db/schema";
import type { StaffContext } from "@/lib/context";
import { instantAt } from "@/lib/time/zone";
import { actionsOf } from "./action-families";
import { type AuditSearch, FAMILY_NAMES } from "./schemas";

export type TrailFilter = Omit<AuditSearch, "page">;

/** True for the lines that the filter asks for: its days are the commune's civil days, both included. */
export function isInTrail(
  ctx: StaffContext,
  { type, personne, objet, du, au }: TrailFilter,
): SQL | undefined {
  const { id, timeZone } = ctx.commune;
  return and(
    eq(auditEntry.communeId, id),
    type ? inArray(auditEntry.action, actionsOf(FAMILY_NAMES[type])) : undefined,
    personne ? ilike(auditEntry.actorName, `%${personne.replace(/[\\%_]/g, "\\$&")}%`) : undefined,
    objet ? eq(auditEntry.subjectId, objet) : undefined,
    du && gte(auditEntry.at, instantAt(du, "00:00", timeZone)),
    au && lt(auditEntry.at, instantAt(au.add({ days: 1 }), "00:00", timeZone)),
  );
}
