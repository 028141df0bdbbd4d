"use client";

import { useTranslations } from "use-intl";
import { Steps } from "@/components/ui/steps";
import type { PeriodWish } from "@/lib/reservations/period/schemas";
import type { Step } from "./use-step";

/** The two steps, in the guide's words: which is done, which is under way. */
export function StepBar({ step, wish }: { step: Step; wish: PeriodWish }) {
  const t = useTranslations("period");
  return (
    <Steps
      label={t("steps")}
      steps={[t("stepPeriod"), t(`stepProfiles.${wish}`)]}
      current={step}
      doneWord={`, ${t("stepDone")}`}
    />
  );
}
