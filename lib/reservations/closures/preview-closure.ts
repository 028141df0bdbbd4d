import { and, gt, lt } from "drizzle-orm";
import { closure } from "@/db/schema";
import { authorize } from "@/lib/accounts/permissions";
import { selectClosures } from "@/lib/catalogue/holidays/list-closures";
import { sayStretch } from "@/lib/catalogue/holidays/school-years";
import type { StaffContext } from "@/lib/context";
import { longDate } from "@/lib/i18n/format-date";
import { translatorOf } from "@/lib/i18n/translator";
import { listTouchedFamilies } from "./list-touched-families";
import { measureDays, measureQueues, refusePast, seenOf } from "./measure-closure";
import { type ClosureInput, type ClosureSearch, closureInput } from "./schemas";
import { listScopes, readScope } from "./scope";
import { isLive, isStillToCome } from "./touched";
import type { ClosureForm, ClosurePreview } from "./views";

const t = translatorOf("deskCalendar");
const errors = translatorOf("errors");

/**
 * The form of a closure, and once it is filled in, whom it would touch; nothing is written. Seven statements.
 * @throws DomainError "forbidden"
 */
export async function previewClosure(ctx: StaffContext, search: ClosureSearch): Promise<ClosureForm> {
  authorize(ctx, "calendar.change");
  const choices = await listScopes(ctx);
  const { du = "", au = "", motif = "", pour = "commune", avant } = search;
  const asked = { du, au, motif, pour };
  const form = { choices, asked, errors: {}, preview: null, grown: null };
  // An address that says no day yet opens an empty form; a form that was sent empty is told what it lacks.
  if (search.du === undefined && search.au === undefined && search.motif === undefined) return form;
  const parsed = closureInput.safeParse(asked);
  if (!parsed.success) {
    const issues = parsed.error.issues.map(({ path, message }) => [path.join("."), message]);
    return { ...form, errors: Object.fromEntries(issues.reverse()) };
  }
  const named = [...choices.sites, ...choices.activities].find(({ value }) => value === pour)?.label;
  const whom = pour === choices.whole.value ? t("whole") : named;
  if (!whom) return { ...form, errors: { pour: t("closures.scopeGone") } };
  const preview = await measureClosure(ctx, parsed.data, { ...asked, whom });
  return {
    ...form,
    preview,
    grown: avant === undefined ? null : t("closures.grown", { before: avant, now: String(preview.places) }),
  };
}

async function measureClosure(
  ctx: StaffContext,
  { du, au, motif, pour }: ClosureInput,
  { whom, ...asked }: ClosureForm["asked"] & { whom: string },
): Promise<ClosurePreview> {
  const days = { from: du, until: au.add({ days: 1 }), ...readScope(pour) };
  const { householdIds, ...queues } = await measureQueues(ctx, days);
  const [measured, past, touched, others] = await Promise.all([
    measureDays(ctx, days),
    refusePast(ctx, days),
    listTouchedFamilies(ctx, and(isLive(ctx, days), isStillToCome(ctx)), householdIds),
    selectClosures(ctx, and(gt(closure.until, days.from), lt(closure.from, days.until))),
  ]);
  const sum = (of: "places" | "kept") => measured.reduce((total, day) => total + day[of], 0);
  return {
    fields: { ...asked, du: du.toString(), au: au.toString(), motif, seen: seenOf(measured) },
    span: sayStretch(days),
    whom,
    label: motif,
    places: sum("places"),
    kept: sum("kept"),
    children: touched.childIds.length,
    families: touched.families,
    letters: touched.letters,
    days: measured
      .filter(({ places }) => places > 0)
      .map(({ activityId, activity, site, date, places }) => ({
        id: `${activityId}/${date}`,
        activity: `${activity} · ${site}`,
        day: longDate(date),
        places,
      })),
    ...queues,
    past: past && errors(past.code, past.params as never),
    others: others.map((one) =>
      t("closures.other", { label: one.label, span: sayStretch(one), whom: one.whom }),
    ),
  };
}
