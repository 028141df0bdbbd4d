import { and, eq } from "drizzle-orm";
import { communeHoliday } from "@/db/schema";
import { authorize } from "@/lib/accounts/permissions";
import type { StaffContext } from "@/lib/context";
import { writeHoliday } from "./change-holiday";
import { lockHolidays } from "./lock-holidays";
import { noteHoliday } from "./note-holiday";
import type { HolidayPress } from "./schemas";
import { pickHoliday, takeHolidays } from "./take-holidays";

/**
 * Those days are school: a stretch of the zone is withdrawn, which can be undone; one of the commune's own goes.
 * @throws DomainError "forbidden", "not-found", "holiday-changed"
 */
export async function dropHoliday(ctx: StaffContext, input: HolidayPress): Promise<void> {
  authorize(ctx, "calendar.change");
  await lockHolidays(ctx);
  const found = pickHoliday(await takeHolidays(ctx), input);
  if (found.kind === "withdrawn") return;
  if (found.kind === "own" && found.id) {
    await removeRow(ctx, found.id);
    return noteHoliday(ctx, found.id, { before: found, after: null });
  }
  const id = await writeHoliday(ctx, found, { ...(found.official ?? found), withdrawn: true });
  await noteHoliday(ctx, id, { before: found, after: null });
}

export async function removeRow(ctx: StaffContext, id: string): Promise<void> {
  await ctx.tx
    .delete(communeHoliday)
    .where(and(eq(communeHoliday.communeId, ctx.commune.id), eq(communeHoliday.id, id)));
}
