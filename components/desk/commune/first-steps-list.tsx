import { Alert } from "@/components/ui/alert";
import { Badge } from "@/components/ui/badge";
import { LinkButton } from "@/components/ui/link-button";
import type { FirstStep, FirstSteps } from "@/lib/desk/commune/views";
import { translatorOf } from "@/lib/i18n/translator";
import { STEP_LINKS } from "./step-links";

const t = translatorOf("commune");

/** What an empty commune still lacks, in order: what bookings need, then what is good to have. */
export function FirstStepsList({ first: { steps, left, schoolYear } }: { first: FirstSteps }) {
  const part = (essential: boolean) => steps.filter((step) => step.essential === essential);
  return (
    <>
      <Alert tone={left === 0 ? "success" : "info"}>{t("steps.left", { count: left })}</Alert>
      <StepSection id="essentiel" title={t("steps.essential")} steps={part(true)} schoolYear={schoolYear} />
      <StepSection id="ensuite" title={t("steps.later")} steps={part(false)} schoolYear={schoolYear} />
    </>
  );
}

interface StepSectionProps {
  id: string;
  title: string;
  steps: readonly FirstStep[];
  schoolYear: string;
}

function StepSection({ id, title, steps, schoolYear }: StepSectionProps) {
  return (
    <section aria-labelledby={id} className="grid gap-2 rounded-sheet bg-sheet p-5 shadow-lift sm:p-6">
      <h2 id={id} className="font-bold text-xl">
        {title}
      </h2>
      <ol>
        {steps.map(({ key, done }) => (
          <li
            key={key}
            className="flex flex-wrap items-center gap-x-4 gap-y-2 border-rule border-b py-3 last:border-0"
          >
            <div className="min-w-0 flex-1 basis-64">
              <p className="flex flex-wrap items-center gap-x-3 gap-y-1 font-semibold">
                {t(`steps.items.${key}.title`)}
                <Badge tone={done ? "ok" : "ask"}>{t(done ? "steps.done" : "steps.todo")}</Badge>
              </p>
              <p className="text-ink-2">{t(`steps.items.${key}.text`, { year: schoolYear })}</p>
            </div>
            <LinkButton
              href={STEP_LINKS[key]}
              aria-label={`${t("steps.go")} : ${t(`steps.items.${key}.title`)}`}
            >
              {t("steps.go")}
            </LinkButton>
          </li>
        ))}
      </ol>
    </section>
  );
}
