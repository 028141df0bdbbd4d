import { longDate, momentIn } from "@/lib/i18n/format-date";
import { translatorOf } from "@/lib/i18n/translator";
import type { LeftOutReason } from "../rules/apply-profile";
import type { CancellationRefusal } from "../rules/facts";

const t = translatorOf("refusals");

/** One plain sentence for a refusal, with its dates in the zone given (IANA name). */
export function describeRefusal(refusal: LeftOutReason | CancellationRefusal, timeZone: string): string {
  switch (refusal.code) {
    case "activity-closed":
      return t(`closed.${refusal.closure.kind}`, { label: refusal.closure.label ?? "" });
    case "too-young":
      return t("too-young", { minAge: String(refusal.minAge) });
    case "too-old":
      return t("too-old", { maxAge: String(refusal.maxAge) });
    case "wrong-level":
      return t("wrong-level", { levels: refusal.levels.join(", ") });
    case "enrolment-not-started":
      return t("enrolment-not-started", { startsOn: longDate(refusal.startsOn) });
    case "enrolment-ended":
      return t("enrolment-ended", { endsOn: longDate(refusal.endsOn) });
    case "file-incomplete":
      return t("file-incomplete", { missing: refusal.missing });
    case "window-not-open":
      return t("window-not-open", { opensAt: momentIn(refusal.opensAt, timeZone) });
    case "window-closed":
      return t("window-closed", { closedAt: momentIn(refusal.closedAt, timeZone) });
    case "clash":
    case "requires":
    case "required-by":
      return t(refusal.code, { activity: refusal.activity });
    case "weekly-maximum":
      return t("weekly-maximum", { maximum: refusal.maximum });
    case "deadline-passed":
    case "cancellation-deadline-passed":
      return t(refusal.code, { deadline: momentIn(refusal.deadline, timeZone) });
    case "full":
      return t("full", { taken: refusal.taken, capacity: refusal.capacity });
    case "level-unknown":
    case "not-enrolled":
    case "reserved-by-other-household":
    case "nothing-reserved":
    case "already-attended":
    case "already-asked":
    case "already-reserved":
    case "other-custody":
      return t(refusal.code);
  }
}
