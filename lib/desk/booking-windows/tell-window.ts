import { audit } from "@/lib/audit";
import type { DatedWindow } from "@/lib/catalogue/rules/booking-window";
import type { StaffContext } from "@/lib/context";
import { translatorOf } from "@/lib/i18n/translator";
import { sayWindowDays, sayWindowTimes } from "./say-window";

const t = translatorOf("catalogue");

/** Days and times in one line, as a reader of the trail knows a window. */
export const windowWords = (timeZone: string, window: DatedWindow) =>
  `${sayWindowDays(window)} : ${sayWindowTimes(window, timeZone)}`;

/** Leaves a window of an activity in the trail, before and after; null is none. */
export function tellWindow(
  ctx: StaffContext,
  activityId: string,
  { before, after }: { before: DatedWindow | null; after: DatedWindow | null },
): Promise<void> {
  const say = (window: DatedWindow) => windowWords(ctx.commune.timeZone, window);
  return audit(ctx, {
    action: "activity-changed",
    subject: { kind: "activity", id: activityId },
    changes: [
      {
        field: t("activities.fields.window"),
        before: before && say(before),
        after: after && say(after),
      },
    ],
  });
}
