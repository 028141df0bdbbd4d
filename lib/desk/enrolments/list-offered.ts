import { and, asc, eq, isNull } from "drizzle-orm";
import type { Temporal } from "temporal-polyfill";
import { activity, enrolmentRequest, site } from "@/db/schema";
import { findMisfit } from "@/lib/catalogue/rules/audience";
import type { StaffContext } from "@/lib/context";
import { isUnderWay } from "@/lib/enrolments/requests/is-under-way";
import { translatorOf } from "@/lib/i18n/translator";
import type { TakenChild } from "./take-child";

const t = translatorOf("families");

export interface Offered {
  activity: typeof activity.$inferSelect;
  site: Pick<typeof site.$inferSelect, "id" | "name" | "kind">;
  /** The family's request for it that waits for an answer. */
  requestId: string | null;
}

/** The commune's activities in its order, those of the archive left out, with what is asked for this child. */
export function listOffered(ctx: StaffContext, childId: string): Promise<Offered[]> {
  return ctx.tx
    .select({
      activity,
      site: { id: site.id, name: site.name, kind: site.kind },
      requestId: enrolmentRequest.id,
    })
    .from(activity)
    .innerJoin(site, and(eq(site.communeId, activity.communeId), eq(site.id, activity.siteId)))
    .leftJoin(
      enrolmentRequest,
      and(eq(enrolmentRequest.communeId, activity.communeId), isUnderWay(childId, activity.id)),
    )
    .where(and(eq(activity.communeId, ctx.commune.id), isNull(activity.archivedAt), isNull(site.archivedAt)))
    .orderBy(asc(activity.position), asc(activity.name), asc(site.name), asc(activity.id));
}

/**
 * Why an activity is not for a child between two civil days (both inclusive), in words: another school's, or its age or
 * level on every one of them. Null when it is. The child may come of age in between.
 */
export function sayUnfit(
  { activity: { minAge, maxAge, levels }, site }: Offered,
  child: Pick<TakenChild, "birthDate" | "level" | "schoolId">,
  { from, until }: { from: Temporal.PlainDate; until: Temporal.PlainDate },
): string | null {
  if (site.kind === "school" && site.id !== child.schoolId) return t("enrol.unfit.other-school");
  const misfit =
    findMisfit({ minAge: null, maxAge, levels }, child, from) ??
    findMisfit({ minAge, maxAge: null, levels: null }, child, until);
  switch (misfit?.code) {
    case undefined:
      return null;
    case "too-young":
      return t("enrol.unfit.too-young", { age: String(misfit.minAge) });
    case "too-old":
      return t("enrol.unfit.too-old", { age: String(misfit.maxAge) });
    case "wrong-level":
      return t("enrol.unfit.wrong-level", { levels: misfit.levels.join(", ") });
    case "level-unknown":
      return t("enrol.unfit.level-unknown");
  }
}
