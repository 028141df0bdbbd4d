import { Temporal } from "temporal-polyfill";
import { schoolYearOf } from "@/lib/time/school-year";

/** When a paper is to be handed in, as the commune wrote it: a civil day, inclusive; null never blocks. */
export interface PaperDue {
  /** It holds for one school year and is asked for again in the next. */
  yearly: boolean;
  dueOn: Temporal.PlainDate | null;
  /** The month, 1 … 12, with which the commune's school year begins; September unless said. */
  yearMonth?: number;
}

/** A paper that a child lacks. */
export interface LackingPaper extends PaperDue {
  label: string;
}

/**
 * The last day, inclusive, on which the paper can be handed in without anything being blocked; null when it never blocks.
 * A yearly one that was written for an earlier school year comes back on the same day of the one that `today` is in.
 */
export function dueDayOf(
  { yearly, dueOn, yearMonth }: PaperDue,
  today: Temporal.PlainDate,
): Temporal.PlainDate | null {
  if (!dueOn || !yearly) return dueOn;
  const years = schoolYearOf(today, yearMonth).from.year - schoolYearOf(dueOn, yearMonth).from.year;
  return years > 0 ? dueOn.add({ years }) : dueOn;
}

/** True from the day after the last one: on that day itself the paper can still be handed in. */
export function isOverdue(due: PaperDue, today: Temporal.PlainDate): boolean {
  const last = dueDayOf(due, today);
  return last !== null && Temporal.PlainDate.compare(today, last) > 0;
}

/** Why nothing more can be booked: the paper that is overdue longest, by its label; null when nothing blocks. */
export function blockingPaper(lacking: readonly LackingPaper[], today: Temporal.PlainDate): string | null {
  const overdue = lacking.flatMap((paper) => {
    const last = dueDayOf(paper, today);
    return last && isOverdue(paper, today) ? [{ label: paper.label, last }] : [];
  });
  const [first] = overdue.sort(
    (a, b) => Temporal.PlainDate.compare(a.last, b.last) || a.label.localeCompare(b.label, "fr"),
  );
  return first?.label ?? null;
}
