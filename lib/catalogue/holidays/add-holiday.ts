import { v7 as uuidv7 } from "uuid";
import { communeHoliday } from "@/db/schema";
import { authorize } from "@/lib/accounts/permissions";
import type { StaffContext } from "@/lib/context";
import { lockHolidays } from "./lock-holidays";
import { noteHoliday } from "./note-holiday";
import type { AddHolidayInput } from "./schemas";
import { checkFree, takeHolidays } from "./take-holidays";

/**
 * One more stretch of holidays, the commune's own; `until` is the day of return. Openings and reservations stay.
 * @throws DomainError "forbidden", "holiday-overlaps"
 */
export async function addHoliday(ctx: StaffContext, { label, from, until }: AddHolidayInput): Promise<void> {
  authorize(ctx, "calendar.change");
  await lockHolidays(ctx);
  checkFree({ from, until }, await takeHolidays(ctx));
  const id = uuidv7();
  await ctx.tx.insert(communeHoliday).values({ communeId: ctx.commune.id, id, from, until, label });
  await noteHoliday(ctx, id, { before: null, after: { label, from, until } });
}
