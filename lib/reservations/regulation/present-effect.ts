import type { DatedRule } from "@/lib/catalogue/rules/regulation";
import { fullDate } from "@/lib/i18n/format-date";
import { translatorOf } from "@/lib/i18n/translator";
import { describeRules } from "./describe-timeline";
import type { TouchedFamily } from "./list-touched-families";
import type { LoadedEffect } from "./load-effect";
import type { EffectView, TouchedFamilyView } from "./views";

const t = translatorOf("deskRegulations");

/** What a change would change, in words. */
export function presentEffect(
  effect: LoadedEffect,
  {
    why,
    rule,
    version,
    shown,
  }: { why: EffectView["why"]; rule: DatedRule | null; version: number; shown: string },
): EffectView {
  const [never] = effect.never;
  return {
    why,
    rule: rule ? describeRules(rule) : [],
    changes: sayChanges(effect),
    families: effect.families.map(presentFamily),
    familyCount: effect.familyCount,
    warning: never ? t("effect.never", { count: effect.never.length, date: fullDate(never.date) }) : null,
    version,
    shown,
  };
}

function sayChanges({ places, days, refused, childrenOver }: LoadedEffect): string[] {
  const counted = [
    ["locked", places.locked],
    ["unlocked", places.unlocked],
    ["cancelEarlier", places.earlier],
    ["cancelLater", places.later],
    ["closed", days.closed],
    ["reopened", days.reopened],
    ["bookEarlier", days.earlier],
    ["bookLater", days.later],
    ["refused", refused],
    ["over", childrenOver],
  ] as const;
  return counted.flatMap(([key, count]) => (count > 0 ? [t(`effect.${key}`, { count })] : []));
}

function presentFamily({ householdId, name, places, lines, overMaximum }: TouchedFamily): TouchedFamilyView {
  const what = [
    places > 0 && t("effect.places", { count: places }),
    lines > 0 && t("effect.lines", { count: lines }),
    overMaximum && t("effect.overMaximum"),
  ];
  return {
    id: householdId,
    name: name || t("effect.nameless"),
    what: what.filter((one) => one !== false).join(" · "),
  };
}
