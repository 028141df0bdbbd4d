"use client";

import { useTranslations } from "use-intl";
import { Alert } from "@/components/ui/alert";
import { Button } from "@/components/ui/button";
import type { BasketSaver } from "./basket-saver";
import { type RepeatAction, useRepeatWeek } from "./use-repeat-week";

interface RepeatWeekProps {
  childId: string;
  /** ISO Monday of the week in view. */
  monday: string;
  saver: BasketSaver;
  repeat: RepeatAction;
}

/** "Reprendre la semaine précédente", and what it has done. */
export function RepeatWeek({ childId, monday, saver, repeat }: RepeatWeekProps) {
  const t = useTranslations("planning.repeat");
  const { busy, outcome, problem, run } = useRepeatWeek(repeat, saver, `${childId}/${monday}`);
  const press = () => run({ childId, monday });
  return (
    <div className="grid gap-3">
      <div>
        <Button tone="quiet" busy={busy} onClick={press}>
          {busy ? t("busy") : t("button")}
        </Button>
      </div>
      {problem && (
        <Alert tone="error" live="alert">
          {problem}
        </Alert>
      )}
      {outcome && (
        <Alert tone={outcome.refused.length > 0 ? "warning" : "info"} live="status">
          <p>
            {outcome.week === null ? t("nothing") : t("added", { count: outcome.added, week: outcome.week })}
          </p>
          {outcome.refused.length > 0 && (
            <>
              <p className="mt-1 font-semibold">{t("refused", { count: outcome.refused.length })}</p>
              <ul>
                {outcome.refused.map((place) => (
                  <li key={place.key}>
                    {place.label} · {place.message}
                  </li>
                ))}
              </ul>
            </>
          )}
        </Alert>
      )}
    </div>
  );
}
