import type { Temporal } from "temporal-polyfill";
import { audit } from "@/lib/audit";
import type { StaffContext } from "@/lib/context";
import { longDate } from "@/lib/i18n/format-date";
import { translatorOf } from "@/lib/i18n/translator";

const t = translatorOf("openings");

/** Leaves the trail of days that an agent opened by hand for one activity, with their places and the reason. */
export async function noteOpened(
  ctx: StaffContext,
  activityId: string,
  days: readonly { date: Temporal.PlainDate; capacity: number }[],
  reason: string,
): Promise<void> {
  const [first] = days;
  if (!first) return;
  const alone = days.length === 1;
  await audit(ctx, {
    action: "days-opened",
    subject: { kind: "opening", id: activityId },
    detail: { ...(alone && { date: first.date.toString() }), reason },
    changes: days.map(({ date, capacity }) => ({
      field: alone ? t("trail.places") : longDate(date),
      before: null,
      after: String(capacity),
    })),
  });
}
