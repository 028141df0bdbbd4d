import { longDate, momentIn } from "@/lib/i18n/format-date";
import { translatorOf } from "@/lib/i18n/translator";
import type { LeftOutReason } from "@/lib/reservations/rules/apply-profile";
import type { CancellationRefusal } from "@/lib/reservations/rules/facts";

const t = translatorOf("townHall");

/**
 * What a family can do about a refusal, or what the town hall must know of it, with its dates in the zone given
 * (IANA name). Null where what was wished is so already: there is nothing to ask for.
 */
export function describeNextStep(
  refusal: LeftOutReason | CancellationRefusal,
  timeZone: string,
): string | null {
  switch (refusal.code) {
    case "activity-closed":
      return t(`next.closed.${refusal.closure.kind}`);
    case "too-young":
      return t("next.too-young", { minAge: String(refusal.minAge) });
    case "too-old":
      return t("next.too-old", { maxAge: String(refusal.maxAge) });
    case "enrolment-not-started":
      return t("next.enrolment-not-started", { startsOn: longDate(refusal.startsOn) });
    case "enrolment-ended":
      return t("next.enrolment-ended", { endsOn: longDate(refusal.endsOn) });
    case "file-incomplete":
      return t("next.file-incomplete", { missing: refusal.missing });
    case "window-not-open":
      return t("next.window-not-open", { opensAt: momentIn(refusal.opensAt, timeZone) });
    case "clash":
    case "requires":
    case "required-by":
      return t(`next.${refusal.code}`, { activity: refusal.activity });
    case "window-closed":
    case "deadline-passed":
    case "wrong-level":
    case "level-unknown":
    case "not-enrolled":
    case "reserved-by-other-household":
    case "other-custody":
    case "weekly-maximum":
    case "full":
    case "already-attended":
    case "cancellation-deadline-passed":
      return t(`next.${refusal.code}`);
    case "nothing-reserved":
    case "already-asked":
    case "already-reserved":
      return null;
  }
}
