import type { DeadlineProblem } from "@/lib/catalogue/rules/check-deadline-rule";
import type { RegulationProblem } from "@/lib/catalogue/rules/check-regulation";
import { civilHour, fullDate } from "@/lib/i18n/format-date";
import { translatorOf } from "@/lib/i18n/translator";
import { describeWeekdays } from "./describe-weekdays";

const t = translatorOf("regulations");

/** One plain sentence for a mistake in a regulation: which rule, what is wrong, what comes of it. */
export function describeRegulationProblem(found: RegulationProblem): string {
  switch (found.code) {
    case "no-rule":
      return t("problem.no-rule");
    case "same-start":
      return t("problem.same-start", { date: fullDate(found.validFrom) });
    case "deadline": {
      const problem = describeDeadlineProblem(found.problem);
      return t(`problem.place.${found.limit}`, { date: fullDate(found.validFrom), problem });
    }
  }
}

function describeDeadlineProblem(found: DeadlineProblem): string {
  switch (found.code) {
    case "weekday-left-out":
    case "weekday-never-open":
    case "weekday-twice":
    case "weekday-after-start":
      return t(`problem.${found.code}`, { weekdays: describeWeekdays(found.weekdays) });
    case "time-after-start":
      return t("problem.time-after-start", {
        time: civilHour(found.time),
        startsAt: civilHour(found.startsAt),
      });
    case "month-day-after-start":
      return t("problem.month-day-after-start", { day: found.day === 1 ? "1ᵉʳ" : String(found.day) });
    case "too-many-days":
      return t(`problem.too-many-days.${found.counting}`, {
        days: String(found.days),
        most: String(found.most),
      });
  }
}
