import { type AuditAction, audit } from "@/lib/audit";
import type { ServiceYear } from "@/lib/catalogue/openings/load-service-years";
import type { OpeningPlan } from "@/lib/catalogue/rules/plan-openings";
import type { StaffContext } from "@/lib/context";
import { translatorOf } from "@/lib/i18n/translator";
import type { DeskYear } from "./year-of";

const t = translatorOf("openings");

interface Planned {
  activity: ServiceYear;
  plan: OpeningPlan;
}

/** Leaves the trail of a year that was opened: a line for each thing that was done, its activities within. */
export async function noteYear(ctx: StaffContext, year: DeskYear, plans: readonly Planned[]): Promise<void> {
  const note = async (action: AuditAction, countOf: (plan: OpeningPlan) => number) => {
    const changes = plans.flatMap(({ activity, plan }) => {
      const count = countOf(plan);
      const field = t("trail.activity", { activity: activity.name, site: activity.site });
      return count > 0 ? [{ field, before: null, after: t("trail.days", { count }) }] : [];
    });
    if (changes.length > 0) await audit(ctx, { action, detail: { title: year.label }, changes });
  };
  await note("days-opened", ({ toOpen }) => toOpen.length);
  await note("days-withdrawn", ({ toWithdraw, toClose }) => toWithdraw.length + toClose.length);
  await note("capacity-raised", ({ toResize }) => toResize.filter((day) => day.capacity > day.before).length);
  await note(
    "capacity-lowered",
    ({ toResize }) => toResize.filter((day) => day.capacity < day.before).length,
  );
}
