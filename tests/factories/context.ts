import { Temporal } from "temporal-polyfill";
import { inCommune } from "@/db/tenant";
import type { Commune, FamilyContext, GuardianActor, StaffActor, StaffContext } from "@/lib/context";
import type { TestDatabase } from "@/tests/setup/test-database";

/** The guide's moment: Wednesday 22 May 2024, 16:29 in Paris. */
export const WEDNESDAY_AFTERNOON = Temporal.Instant.from("2024-05-22T14:29:00Z");

/** Opens the family's door: one transaction of the application's role, bound to the commune. */
export function familyContext<T>(
  { app }: Pick<TestDatabase, "app">,
  { commune, guardian }: { commune: Commune; guardian: GuardianActor },
  work: (ctx: FamilyContext) => Promise<T>,
  now = WEDNESDAY_AFTERNOON,
): Promise<T> {
  return inCommune(app, commune.id, (tx) => work({ commune, actor: guardian, now, tx }));
}

/** Opens the commune's door. */
export function staffContext<T>(
  { app }: Pick<TestDatabase, "app">,
  commune: Commune,
  actor: StaffActor,
  work: (ctx: StaffContext) => Promise<T>,
  now = WEDNESDAY_AFTERNOON,
): Promise<T> {
  return inCommune(app, commune.id, (tx) => work({ commune, actor, now, tx }));
}
