import type { StaffContext } from "@/lib/context";
import { enqueueEach } from "@/lib/mail/enqueue";
import { groupBy } from "../rules/group-by";
import { lettersTo, listAdults } from "./list-touched-families";

interface Touched {
  closureId: string;
  cancelled: readonly { householdId: string }[];
  turns: readonly { id: string; householdId: string }[];
}

/** Turns of a household that its letter names at the most. */
const TURNS_TOLD = 200;

/** One letter a guardian of each household that lost a place or a turn, in one go; answers how many. */
export async function tellFamilies(
  ctx: StaffContext,
  { closureId, cancelled, turns }: Touched,
): Promise<number> {
  const turnsOf = groupBy(turns, ({ householdId }) => householdId);
  const householdIds = [...new Set([...cancelled, ...turns].map(({ householdId }) => householdId))];
  const adults = await listAdults(ctx, householdIds);
  const messages = householdIds.flatMap((householdId) => {
    const entryIds = (turnsOf.get(householdId) ?? []).slice(0, TURNS_TOLD).map(({ id }) => id);
    return lettersTo(adults.get(householdId) ?? []).map((recipient) => ({
      recipient,
      payload: { closureId, householdId, entryIds },
    }));
  });
  await enqueueEach(ctx, "days-closed", messages);
  return messages.length;
}
