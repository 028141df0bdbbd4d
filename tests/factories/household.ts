import { v7 as uuidv7 } from "uuid";
import type { Commune } from "@/lib/context";
import { systemContext } from "@/lib/context";
import { createHouseholds, type NewGuardian } from "@/lib/households/create-households";
import type { TestDatabase } from "@/tests/setup/test-database";
import { WEDNESDAY_AFTERNOON } from "./context";

export type Adult = Partial<NewGuardian> & { firstName: string; lastName: string };

export interface Registered {
  householdId: string;
  guardianIds: string[];
}

/** Households as an import makes them, without accounts: their guardians alone, found by their words. */
export async function registerHouseholds(
  { app }: Pick<TestDatabase, "app">,
  commune: Commune,
  families: readonly (readonly Adult[])[],
): Promise<Registered[]> {
  const households = families.map((adults) => ({
    id: uuidv7(),
    childIds: [],
    guardians: adults.map((adult) => ({
      id: uuidv7(),
      civility: "",
      email: null,
      mobilePhone: null,
      addressLine: null,
      postcode: null,
      city: null,
      ...adult,
    })),
  }));
  await systemContext(commune, (ctx) => createHouseholds(ctx, { children: [], households }), {
    on: app,
    now: WEDNESDAY_AFTERNOON,
  });
  return households.map(({ id, guardians }) => ({
    householdId: id,
    guardianIds: guardians.map((one) => one.id),
  }));
}
