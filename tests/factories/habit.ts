import { Temporal } from "temporal-polyfill";
import { systemContext } from "@/lib/context";
import { grantPlaces } from "@/lib/reservations/places/grant-places";
import type { TestDatabase } from "@/tests/setup/test-database";
import { WEDNESDAY_AFTERNOON } from "./context";
import type { Family } from "./family";

/** The family's child had its place on these dates, whatever their limits were. */
export function hadPlaces(
  { app }: Pick<TestDatabase, "app">,
  { commune, householdId, childId }: Pick<Family, "commune" | "householdId" | "childId">,
  activity: { id: string },
  dates: readonly string[],
): Promise<void> {
  const places = dates.map((date) => ({
    householdId,
    childId,
    activityId: activity.id,
    date: Temporal.PlainDate.from(date),
  }));
  return systemContext(commune, (ctx) => grantPlaces(ctx, places), { on: app, now: WEDNESDAY_AFTERNOON });
}
