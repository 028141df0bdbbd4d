import type { Temporal } from "temporal-polyfill";
import { createAccount } from "@/lib/accounts/create-account";
import type { SystemContext } from "@/lib/context";
import type { NewHousehold } from "@/lib/households/create-households";
import { setCustody } from "@/lib/records/custody/set-custody";
import { atTheDesk } from "./at-the-desk";
import { PASSWORD } from "./town";

/**
 * Of the town's children of two households, the first whose parents both have an address: even weeks with one, odd
 * ones with the other, holidays cut in two. Both parents have the demo's password.
 */
export async function settleCustody(
  ctx: SystemContext,
  households: readonly NewHousehold[],
  startsOn: Temporal.PlainDate,
): Promise<void> {
  const found = findShared(households);
  if (!found) throw new Error("The town has no parents who live apart.");
  const { childId, homes } = found;
  const [even] = homes;
  for (const home of homes)
    await createAccount(ctx, {
      email: home.email,
      password: PASSWORD,
      owner: { guardianId: home.guardianId },
    });
  await setCustody(await atTheDesk(ctx), {
    childId,
    startsOn: startsOn.toString(),
    evenWeeksWith: even.householdId,
    holidays: "halves",
    firstHalfEvenYears: even.householdId,
    days: [],
  });
}

interface Home {
  householdId: string;
  guardianId: string;
  email: string;
}

function findShared(
  households: readonly NewHousehold[],
): { childId: string; homes: readonly [Home, Home] } | null {
  const reached = new Map<string, Home>();
  for (const { id: householdId, childIds, guardians } of households) {
    const adult = guardians.find(({ email }) => email);
    if (!adult?.email) continue;
    const home = { householdId, guardianId: adult.id, email: adult.email };
    for (const childId of childIds) {
      const other = reached.get(childId);
      if (other && other.email !== home.email) return { childId, homes: [other, home] };
      reached.set(childId, home);
    }
  }
  return null;
}
