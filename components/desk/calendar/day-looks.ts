import type { DayMark } from "@/lib/catalogue/holidays/views";

/** Each kind of day by a ground of its own, which is no colour alone: slanted lines, plain, or crossed ones. */
export const DAY_LOOKS: Record<DayMark, string> = {
  "school-holiday":
    "bg-accent-soft bg-[repeating-linear-gradient(-45deg,transparent_0_5px,var(--sheet)_5px_7px)]",
  "public-holiday": "bg-ask-soft text-ask-note",
  closure:
    "bg-no-soft text-no bg-[repeating-linear-gradient(45deg,transparent_0_4px,var(--sheet)_4px_5px),repeating-linear-gradient(-45deg,transparent_0_4px,var(--sheet)_4px_5px)]",
};

/** In the order in which the legend tells them. */
export const DAY_MARKS: readonly DayMark[] = ["school-holiday", "public-holiday", "closure"];
