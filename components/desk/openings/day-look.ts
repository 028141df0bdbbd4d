import type { DayState } from "@/lib/reservations/capacity/views";

const LOOKS: Record<DayState, string> = {
  open: "border-2 border-ok bg-ok-soft text-ink",
  full: "border-2 border-no bg-no-soft text-ink",
  planned: "border-2 border-edge border-dashed bg-sheet text-ink",
  closed: "border-2 border-transparent bg-off text-ink-2",
};

/** The ground and the border of a day; its figures, and its name, say the same. */
export const dayLook = (state: DayState): string => LOOKS[state];
