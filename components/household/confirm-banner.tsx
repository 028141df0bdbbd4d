import { PressForm } from "@/components/forms/press-form";
import type { SendForm } from "@/components/forms/use-answer";
import { translatorOf } from "@/lib/i18n/translator";
import type { ConfirmationView } from "@/lib/records/confirmation/views";
import type { HouseholdTab } from "./household-tabs";

const t = translatorOf("records");

interface ConfirmBannerProps {
  confirmation: ConfirmationView;
  /** The tab to come back to. */
  tab: HouseholdTab;
  confirm: SendForm;
}

/** "Rien n’a changé": one press a school year; once pressed, the day on which it was. */
export function ConfirmBanner({
  confirmation: { schoolYear, confirmedOn },
  tab,
  confirm,
}: ConfirmBannerProps) {
  if (confirmedOn)
    return <p className="text-ink-2 text-sm">{t("confirm.confirmed", { date: confirmedOn })}</p>;
  return (
    <section
      aria-labelledby="dossier"
      className="flex flex-wrap items-center justify-between gap-x-6 gap-y-3 rounded-sheet bg-accent-soft px-5 py-4"
    >
      <div className="min-w-0 flex-1 basis-72">
        <h2 id="dossier" className="font-bold text-lg">
          {t("confirm.title", { schoolYear })}
        </h2>
        <p>{t("confirm.lead")}</p>
      </div>
      <PressForm action={confirm} fields={{ tab }} tone="primary">
        {t("confirm.press")}
      </PressForm>
    </section>
  );
}
