import { z } from "zod";

/** More special dates than any calendar of custody has. */
const CUSTODY_DAYS_LIMIT = 60;

const civilDate = z.iso
  .date("Cette date n’existe pas.")
  .refine((date) => date >= "2000-01-01" && date < "2100-01-01", "Cette date est trop lointaine.");

/** A choice that may be left open: "" is none. */
const householdOrNone = z.union([z.literal("").transform(() => null), z.uuid()]);

export const childHomeInput = z.object({ childId: z.uuid(), householdId: z.uuid() });
export type ChildHomeInput = z.infer<typeof childHomeInput>;

const custodyDays = z
  .object({
    from: civilDate,
    until: civilDate,
    householdId: z.uuid("Choisissez chez qui."),
  })
  .refine(({ from, until }) => from <= until, {
    path: ["until"],
    message: "La fin doit suivre le début.",
  });

export const custodyInput = z
  .object({
    childId: z.uuid(),
    startsOn: civilDate,
    evenWeeksWith: householdOrNone,
    holidays: z.enum(["as-weeks", "halves"]),
    firstHalfEvenYears: householdOrNone,
    days: z.array(custodyDays).max(CUSTODY_DAYS_LIMIT),
  })
  .refine(({ holidays, firstHalfEvenYears }) => holidays === "as-weeks" || firstHalfEvenYears !== null, {
    path: ["firstHalfEvenYears"],
    message: "Choisissez qui a la première moitié des vacances les années paires.",
  });
export type CustodyInput = z.infer<typeof custodyInput>;

/** As a plain form sends it: its rows of dates are columns, and an empty row is none. */
export const custodySent = z.preprocess(gatherDays, custodyInput);

function gatherDays(sent: unknown): unknown {
  if (typeof sent !== "object" || sent === null || "days" in sent) return sent;
  const columns: Record<string, unknown> = { ...sent };
  const [froms, untils, withs] = [columns["from[]"], columns["until[]"], columns["with[]"]].map(textsOf);
  const rows = (froms ?? []).map((from, row) => ({
    from,
    until: untils?.[row] || from,
    householdId: withs?.[row] ?? "",
  }));
  return { ...sent, days: rows.filter(({ from, until, householdId }) => from || until || householdId) };
}

function textsOf(column: unknown): string[] {
  return Array.isArray(column) ? column.map(String) : [];
}
