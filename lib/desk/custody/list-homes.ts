import { and, asc, eq, inArray } from "drizzle-orm";
import { guardian, household } from "@/db/schema";
import type { StaffContext } from "@/lib/context";
import { nameFamily } from "@/lib/households/name-household";
import { translatorOf } from "@/lib/i18n/translator";
import { groupBy } from "@/lib/reservations/rules/group-by";
import type { ChildHome } from "./views";

/** The households of these ids, in their order, by their guardians' names, or in words where there are none; one that is not there is left out. */
export async function listHomes(ctx: StaffContext, ids: readonly string[]): Promise<ChildHome[]> {
  if (ids.length === 0) return [];
  const rows = await ctx.tx
    .select({ id: household.id, firstName: guardian.firstName, lastName: guardian.lastName })
    .from(household)
    .leftJoin(
      guardian,
      and(eq(guardian.communeId, household.communeId), eq(guardian.householdId, household.id)),
    )
    .where(and(eq(household.communeId, ctx.commune.id), inArray(household.id, [...ids])))
    .orderBy(asc(guardian.lastName), asc(guardian.firstName), asc(guardian.id));
  const unnamed = translatorOf("custody")("unnamed");
  const adultsOf = groupBy(rows, ({ id }) => id);
  return ids.flatMap((id) => {
    const found = adultsOf.get(id);
    if (!found) return [];
    const adults = found.flatMap(({ firstName, lastName }) =>
      firstName !== null && lastName !== null ? [{ firstName, lastName }] : [],
    );
    const guardians = adults.map(({ firstName, lastName }) => `${firstName} ${lastName}`).join(", ");
    return [{ id, name: nameFamily(adults) || unnamed, guardians: guardians || unnamed }];
  });
}
