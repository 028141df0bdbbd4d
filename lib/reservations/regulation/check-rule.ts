import type { GovernedActivity } from "@/lib/catalogue/regulations/load-governed";
import { checkRegulation, type RegulationProblem } from "@/lib/catalogue/rules/check-regulation";
import type { DatedRule } from "@/lib/catalogue/rules/regulation";
import { translatorOf } from "@/lib/i18n/translator";
import { LOOK_BACK_DAYS } from "../rules/compute-deadline";
import { groupBy } from "../rules/group-by";
import { describeRegulationProblem } from "./describe-regulation-problem";

const t = translatorOf("deskRegulations");

/** What is wrong with rules for the activities under them, in sentences, those of which the same is to be said together. */
export function describeProblems(
  activities: readonly GovernedActivity[],
  rules: readonly DatedRule[],
): string[] {
  const run = new Set(activities.flatMap(({ schedule }) => schedule.weekdays));
  const found = activities.flatMap((activity) =>
    checkRegulation({ ...activity, rules }, LOOK_BACK_DAYS).flatMap((problem) => {
      const told = withoutOthersDays(problem, run);
      return told ? [{ activity, sentence: describeRegulationProblem(told) }] : [];
    }),
  );
  return [...groupBy(found, ({ sentence }) => sentence)].map(([sentence, those]) =>
    t("problem", { activities: those.map(({ activity }) => nameActivity(activity)).join(", "), sentence }),
  );
}

/** "Cantine · École Jules-Ferry" */
export const nameActivity = ({ name, site }: Pick<GovernedActivity, "name" | "site">) => `${name} · ${site}`;

/** One regulation speaks of the days of all its activities: that one of them does not run on a day is no mistake. */
function withoutOthersDays(found: RegulationProblem, run: ReadonlySet<number>): RegulationProblem | null {
  if (found.code !== "deadline" || found.problem.code !== "weekday-never-open") return found;
  const weekdays = found.problem.weekdays.filter((weekday) => !run.has(weekday));
  return weekdays.length > 0 ? { ...found, problem: { ...found.problem, weekdays } } : null;
}
