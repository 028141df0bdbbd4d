"use client";

import { useTranslations } from "use-intl";
import { classes } from "@/components/ui/classes";
import { Icon } from "@/components/ui/icon";
import type { PeriodWish } from "@/lib/reservations/period/schemas";
import type { Step } from "./use-step";

/** The two steps, in the guide's words: which is done, which is under way. */
export function StepBar({ step, wish }: { step: Step; wish: PeriodWish }) {
  const t = useTranslations("period");
  return (
    <ol className="flex flex-wrap items-center gap-x-4 gap-y-2 font-semibold" aria-label={t("steps")}>
      <li
        className={classes("flex items-center gap-2.5", step === 2 && "text-ok")}
        aria-current={step === 1 ? "step" : undefined}
      >
        <span
          className={classes(tile, step === 1 ? "bg-accent text-on-accent" : "bg-ok text-sheet")}
          aria-hidden="true"
        >
          {step === 1 ? "1" : <Icon name="tick" />}
        </span>
        {t("stepPeriod")}
        {step === 2 && <span className="sr-only">, {t("stepDone")}</span>}
      </li>
      <li
        aria-hidden="true"
        className="hidden min-w-8 flex-1 border-rule border-t-2 border-dashed sm:block"
      />
      <li
        className={classes("flex items-center gap-2.5", step === 1 && "text-ink-2")}
        aria-current={step === 2 ? "step" : undefined}
      >
        <span
          className={classes(tile, step === 2 ? "bg-accent text-on-accent" : "bg-off text-ink-2")}
          aria-hidden="true"
        >
          2
        </span>
        {t(`stepProfiles.${wish}`)}
      </li>
    </ol>
  );
}

const tile = "grid size-8 place-items-center rounded-lg forced-colors:border";
