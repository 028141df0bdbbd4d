import { and, eq } from "drizzle-orm";
import { Temporal } from "temporal-polyfill";
import { v7 as uuidv7 } from "uuid";
import { custodyCalendar, custodyDay } from "@/db/schema";
import { authorize } from "@/lib/accounts/permissions";
import { audit } from "@/lib/audit";
import type { StaffContext } from "@/lib/context";
import { DomainError } from "@/lib/errors";
import { lockChildHomes } from "./lock-child-homes";
import type { CustodyInput } from "./schemas";

/**
 * Says with which of its two households a child is, from a civil day on, in place of what was said before. Whoever does
 * not have the even weeks has the odd ones.
 * @throws DomainError "forbidden", "not-found" for a child, or for a household that is not the child's,
 * "child-one-household", "custody-half-missing", "custody-days-overlap"
 */
export async function setCustody(ctx: StaffContext, input: CustodyInput): Promise<void> {
  authorize(ctx, "families.link");
  const { childId, evenWeeksWith, holidays } = input;
  const { name, homes } = await lockChildHomes(ctx, childId);
  checkInput(input, homes);
  const calendar = {
    startsOn: Temporal.PlainDate.from(input.startsOn),
    evenWeeksWith,
    oddWeeksWith: evenWeeksWith && otherOf(homes, evenWeeksWith),
    holidays,
    firstHalfEvenYears: holidays === "halves" ? input.firstHalfEvenYears : null,
    setBy: ctx.actor.staffId,
    setAt: ctx.now,
  };
  await ctx.tx
    .insert(custodyCalendar)
    .values({ communeId: ctx.commune.id, childId, ...calendar })
    .onConflictDoUpdate({ target: [custodyCalendar.communeId, custodyCalendar.childId], set: calendar });
  await replaceDays(ctx, input);
  await audit(ctx, {
    action: "custody-set",
    subject: { kind: "child", id: childId },
    detail: { reason: name, startsOn: input.startsOn, holidays, days: input.days.length },
  });
}

function checkInput({ evenWeeksWith, holidays, firstHalfEvenYears, days }: CustodyInput, homes: string[]) {
  if (homes.length < 2) throw new DomainError("child-one-household");
  const named = [evenWeeksWith, firstHalfEvenYears, ...days.map(({ householdId }) => householdId)];
  if (named.some((id) => id !== null && !homes.includes(id))) throw new DomainError("not-found");
  if (holidays === "halves" && firstHalfEvenYears === null) throw new DomainError("custody-half-missing");
  const sorted = [...days].sort((a, b) => a.from.localeCompare(b.from));
  if (sorted.some(({ from }, row) => from <= (sorted[row - 1]?.until ?? "")))
    throw new DomainError("custody-days-overlap");
}

function otherOf(homes: readonly string[], householdId: string): string | null {
  return homes.find((home) => home !== householdId) ?? null;
}

async function replaceDays(ctx: StaffContext, { childId, days }: CustodyInput): Promise<void> {
  await ctx.tx
    .delete(custodyDay)
    .where(and(eq(custodyDay.communeId, ctx.commune.id), eq(custodyDay.childId, childId)));
  if (days.length === 0) return;
  await ctx.tx.insert(custodyDay).values(
    days.map(({ from, until, householdId }) => ({
      communeId: ctx.commune.id,
      id: uuidv7(),
      childId,
      startsOn: Temporal.PlainDate.from(from),
      endsOn: Temporal.PlainDate.from(until),
      householdId,
    })),
  );
}
