import type { Answer } from "@/components/forms/use-answer";
import type { ChildHome, CustodyView } from "@/lib/desk/custody/views";

type Fields = Pick<CustodyView, "startsOn" | "evenWeeksWith" | "holidays" | "firstHalfEvenYears" | "days">;

/** What the form shows: what was sent and refused, else what is stored, else a proposal that begins today. */
export function fieldsOf(
  answer: Answer | null,
  calendar: CustodyView | null,
  { homes, today }: { homes: readonly ChildHome[]; today: string },
): Fields {
  const stored = calendar ?? {
    startsOn: today,
    evenWeeksWith: homes[0]?.id ?? "",
    holidays: "as-weeks",
    firstHalfEvenYears: "",
    days: [],
  };
  const kept = answer?.ok === false ? answer.error.kept : undefined;
  if (!kept) return stored;
  const [froms = [], untils = [], withs = []] = [kept["from[]"], kept["until[]"], kept["with[]"]].map(
    (column) => column?.split("\n"),
  );
  return {
    startsOn: kept.startsOn ?? stored.startsOn,
    evenWeeksWith: kept.evenWeeksWith ?? stored.evenWeeksWith,
    holidays: kept.holidays === "halves" ? "halves" : "as-weeks",
    firstHalfEvenYears: kept.firstHalfEvenYears ?? stored.firstHalfEvenYears,
    // Empty rows are left out, as they were when the rows were read: errors name them by their rank.
    days: froms
      .map((from, row) => ({ from, until: untils[row] ?? "", householdId: withs[row] ?? "" }))
      .filter(({ from, until, householdId }) => from || until || householdId),
  };
}

/** The errors of an answer by the names of the form's fields: "days.0.until", "startsOn". */
export function errorsOf(answer: Answer | null): Record<string, string> {
  return answer?.ok === false ? (answer.error.fields ?? {}) : {};
}
