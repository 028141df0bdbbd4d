import { relateActivities } from "@/lib/catalogue/relate-activities";
import { type Commune, systemContext } from "@/lib/context";
import type { TestDatabase } from "@/tests/setup/test-database";
import { WEDNESDAY_AFTERNOON } from "./context";

type Related = { id: string };

/** `relate(meal, "requires", morning)`, as the commune says it. */
export function relate(
  { app }: Pick<TestDatabase, "app">,
  commune: Commune,
  [activity, kind, other]: [activity: Related, kind: "requires" | "excludes", other: Related],
): Promise<void> {
  const relation = { kind, activityId: activity.id, otherId: other.id };
  return systemContext(commune, (ctx) => relateActivities(ctx, relation), {
    on: app,
    now: WEDNESDAY_AFTERNOON,
  });
}
