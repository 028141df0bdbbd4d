import { and, eq } from "drizzle-orm";
import { v7 as uuidv7 } from "uuid";
import { communeHoliday } from "@/db/schema";
import { authorize } from "@/lib/accounts/permissions";
import type { StaffContext } from "@/lib/context";
import type { DatedLabel } from "../rules/service-calendar";
import { lockHolidays } from "./lock-holidays";
import { noteHoliday } from "./note-holiday";
import type { ChangeHolidayInput } from "./schemas";
import { checkFree, pickHoliday, type TakenHoliday, takeHolidays } from "./take-holidays";

/**
 * Other dates or another name for a stretch. One of the zone stays as it is for every other commune, and what the
 * commune says of it can be undone. Openings and reservations stay.
 * @throws DomainError "forbidden", "not-found", "holiday-overlaps"; "holiday-changed" when another agent has changed
 * it since the page was opened
 */
export async function changeHoliday(ctx: StaffContext, input: ChangeHolidayInput): Promise<void> {
  authorize(ctx, "calendar.change");
  await lockHolidays(ctx);
  const holidays = await takeHolidays(ctx);
  const found = pickHoliday(holidays, input);
  const { label, from, until } = input;
  if (found.kind !== "withdrawn" && isSame(found, input)) return;
  checkFree(
    { from, until },
    holidays.filter((one) => one !== found),
  );
  const id = await writeHoliday(ctx, found, { label, from, until });
  await noteHoliday(ctx, id, {
    before: found.kind === "withdrawn" ? null : found,
    after: { label, from, until },
  });
}

/** Writes what the commune says of a stretch into its row, a new one where it had none; answers the row's id. */
export async function writeHoliday(
  ctx: StaffContext,
  { id, official }: Pick<TakenHoliday, "id" | "official">,
  { label, from, until, withdrawn = false }: DatedLabel & { withdrawn?: boolean },
): Promise<string> {
  if (id) {
    await ctx.tx
      .update(communeHoliday)
      .set({ label, from, until, withdrawn })
      .where(and(eq(communeHoliday.communeId, ctx.commune.id), eq(communeHoliday.id, id)));
    return id;
  }
  const made = uuidv7();
  await ctx.tx.insert(communeHoliday).values({
    communeId: ctx.commune.id,
    id: made,
    label,
    from,
    until,
    withdrawn,
    replacedZone: official ? ctx.commune.schoolZone : null,
    replacedFrom: official?.from ?? null,
  });
  return made;
}

const isSame = (a: DatedLabel, b: DatedLabel) =>
  a.label === b.label && a.from.equals(b.from) && a.until.equals(b.until);
