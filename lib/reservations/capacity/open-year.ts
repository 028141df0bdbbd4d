import type { Temporal } from "temporal-polyfill";
import { authorize } from "@/lib/accounts/permissions";
import { insertOpenings } from "@/lib/catalogue/openings/insert-openings";
import { lockYear } from "@/lib/catalogue/openings/lock-year";
import type { OpeningPlan } from "@/lib/catalogue/rules/plan-openings";
import type { StaffContext } from "@/lib/context";
import { DomainError } from "@/lib/errors";
import { civilDateAt } from "@/lib/time/zone";
import { settleHeld } from "../places/set-taken";
import type { OpeningKey } from "../waiting/lock-queues";
import { offerFreedPlaces } from "../waiting/offer-freed-places";
import { closeEndedDays } from "./close-ended-days";
import { loadUses } from "./load-uses";
import { lockDays } from "./lock-days";
import { noteYear } from "./note-year";
import { listDaysInDoubt, listDaysToResize, loadYear, planYear } from "./plan-year";
import { resizeDays } from "./resize-days";
import type { OpenYearInput } from "./schemas";
import type { OpenYearReport } from "./views";
import { withdrawDays } from "./withdraw-days";
import { yearOf } from "./year-of";

/**
 * Makes the open days of these activities those of their calendars, from today to the end of a school year: opens,
 * withdraws what nobody asked for, gives the activity's number of places, and offers those that it frees. What a person
 * must decide about is left and counted. One transaction, a statement a thousand days; two presses come one after the
 * other, and the second finds nothing left to do.
 * @throws DomainError "forbidden", "year-over"; "not-found" when none of the activities opens here
 */
export async function openYear(ctx: StaffContext, input: OpenYearInput): Promise<OpenYearReport> {
  authorize(ctx, "openings.change");
  const year = yearOf(ctx.commune, civilDateAt(ctx.now, ctx.commune.timeZone), input.year);
  const { ahead } = year;
  if (!ahead) throw new DomainError("year-over", { year: year.label });
  await lockYear(ctx);
  const loaded = await loadYear(ctx, year, input["activityIds[]"]);
  if (loaded.length === 0) throw new DomainError("not-found");
  const [inDoubt, toResize] = [listDaysInDoubt(loaded, ahead), listDaysToResize(loaded, ahead)];
  await lockDays(ctx, [...inDoubt, ...toResize]);
  await settleHeld(ctx, toResize);
  const uses = await loadUses(ctx, inDoubt);
  const plans = loaded.map((one) => ({ activity: one.activity, plan: planYear(one, ahead, uses) }));
  const opened = await insertOpenings(
    ctx,
    keysOf(plans, ({ toOpen }) => toOpen),
  );
  const withdrawn = await withdrawDays(
    ctx,
    keysOf(plans, ({ toWithdraw }) => toWithdraw.map((date) => ({ date }))),
  );
  const closed = await closeEndedDays(
    ctx,
    keysOf(plans, ({ toClose }) => toClose),
  );
  const resizes = keysOf(plans, (plan) => plan.toResize);
  const resized = await resizeDays(ctx, resizes);
  const told = await offerFreedPlaces(
    ctx,
    resizes.filter(({ before, capacity }) => capacity > before),
  );
  await noteYear(ctx, year, plans);
  const kept = plans.reduce((sum, { plan }) => sum + plan.kept.length, 0);
  return { opened, withdrawn, closed, resized, told, kept };
}

function keysOf<D extends { date: Temporal.PlainDate }>(
  plans: readonly { activity: { id: string }; plan: OpeningPlan }[],
  daysOf: (plan: OpeningPlan) => readonly D[],
): (D & OpeningKey)[] {
  return plans.flatMap(({ activity, plan }) =>
    daysOf(plan).map((day) => ({ ...day, activityId: activity.id })),
  );
}
