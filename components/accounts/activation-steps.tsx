import { Steps } from "@/components/ui/steps";
import { translatorOf } from "@/lib/i18n/translator";

/** The guide's three steps; 4 is that all are done. */
export function ActivationSteps({ current }: { current: 1 | 2 | 3 | 4 }) {
  const t = translatorOf("accounts");
  return (
    <Steps
      label={t("activation.steps.label")}
      steps={[t("activation.steps.search"), t("activation.steps.account"), t("activation.steps.proof")]}
      current={current}
      doneWord={t("activation.steps.done")}
      stacked
    />
  );
}
