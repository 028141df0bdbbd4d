import { audit, changesBetween } from "@/lib/audit";
import type { StaffContext } from "@/lib/context";
import { fullDate } from "@/lib/i18n/format-date";
import { translatorOf } from "@/lib/i18n/translator";
import type { DatedLabel } from "../rules/service-calendar";

const t = translatorOf("deskCalendar");

/** A stretch as the trail tells it; null is none. */
const tell = (stretch: DatedLabel | null) =>
  stretch
    ? {
        [t("fields.label")]: stretch.label,
        [t("fields.from")]: fullDate(stretch.from),
        [t("fields.until")]: fullDate(stretch.until),
      }
    : {};

/** Writes into the trail what became of a stretch; `id` is the commune's row. */
export async function noteHoliday(
  ctx: StaffContext,
  id: string,
  { before, after }: { before: DatedLabel | null; after: DatedLabel | null },
): Promise<void> {
  await audit(ctx, {
    action: "holidays-changed",
    subject: { kind: "holiday", id },
    detail: { title: (after ?? before)?.label ?? "" },
    changes: changesBetween(tell(before), tell(after)),
  });
}
