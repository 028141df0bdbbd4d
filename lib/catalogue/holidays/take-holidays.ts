import { eq } from "drizzle-orm";
import { Temporal } from "temporal-polyfill";
import { communeHoliday, schoolHoliday } from "@/db/schema";
import type { StaffContext } from "@/lib/context";
import { DomainError } from "@/lib/errors";
import { fullDate } from "@/lib/i18n/format-date";
import { findOverlap } from "../rules/holiday-stretch";
import type { DatedLabel } from "../rules/service-calendar";
import type { HolidayKind } from "./views";

export interface TakenHoliday extends DatedLabel {
  /** The first day of a stretch of the zone as it is official; the id of one of the commune. */
  key: string;
  kind: HolidayKind;
  /** The commune's row; null for a stretch of the zone that it leaves as it is. */
  id: string | null;
  /** As the zone has it; null for one of the commune. */
  official: DatedLabel | null;
}

/** Every stretch of holidays of the commune, of all years, by date: two statements. */
export async function takeHolidays(ctx: StaffContext): Promise<TakenHoliday[]> {
  const zone = ctx.commune.schoolZone;
  const [official, rows] = await Promise.all([
    ctx.tx
      .select({ from: schoolHoliday.from, until: schoolHoliday.until, label: schoolHoliday.label })
      .from(schoolHoliday)
      .where(eq(schoolHoliday.zone, zone)),
    ctx.tx.select().from(communeHoliday).where(eq(communeHoliday.communeId, ctx.commune.id)),
  ]);
  const corrections = new Map(
    rows.flatMap((row) =>
      row.replacedZone === zone && row.replacedFrom ? [[row.replacedFrom.toString(), row]] : [],
    ),
  );
  const ofZone = official.map((stretch): TakenHoliday => {
    const key = stretch.from.toString();
    const row = corrections.get(key);
    if (!row) return { ...stretch, key, kind: "zone", id: null, official: stretch };
    const { id, from, until, label, withdrawn } = row;
    return { from, until, label, key, id, kind: withdrawn ? "withdrawn" : "corrected", official: stretch };
  });
  const known = new Set(official.map(({ from }) => from.toString()));
  // What corrects another zone says nothing; what corrects a stretch that is gone stands by itself.
  const own = rows
    .filter(
      ({ replacedZone, replacedFrom, withdrawn }) =>
        !withdrawn && (replacedZone === null || (replacedZone === zone && !known.has(String(replacedFrom)))),
    )
    .map(({ id, from, until, label }): TakenHoliday => {
      return { from, until, label, key: id, id, kind: "own", official: null };
    });
  return [...ofZone, ...own].sort((a, b) => Temporal.PlainDate.compare(a.from, b.from));
}

/** What a page shows of a stretch, as its hidden field carries it. */
export const holidayBase = ({ kind, from, until, label }: Omit<TakenHoliday, "key" | "id" | "official">) =>
  JSON.stringify([kind, from.toString(), until.toString(), label]);

/** The stretch of that key as the page showed it. @throws DomainError "not-found", "holiday-changed" */
export function pickHoliday(
  holidays: readonly TakenHoliday[],
  { key, was }: { key: string; was: string },
): TakenHoliday {
  const found = holidays.find((one) => one.key === key);
  if (!found) throw new DomainError("not-found");
  if (holidayBase(found) !== was) throw new DomainError("holiday-changed", { label: found.label });
  return found;
}

/** @throws DomainError "holiday-overlaps" where another stretch, that is not withdrawn, has a day in common */
export function checkFree(
  stretch: Pick<DatedLabel, "from" | "until">,
  others: readonly TakenHoliday[],
): void {
  const other = findOverlap(
    stretch,
    others.filter(({ kind }) => kind !== "withdrawn"),
  );
  if (!other) return;
  const { label, from, until } = other;
  throw new DomainError("holiday-overlaps", {
    label,
    from: fullDate(from),
    until: fullDate(until.subtract({ days: 1 })),
  });
}
