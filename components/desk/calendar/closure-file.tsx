"use client";

import { useTranslations } from "use-intl";
import { PressForm } from "@/components/forms/press-form";
import type { SendForm } from "@/components/forms/use-answer";
import { Badge } from "@/components/ui/badge";
import type { ClosureFile } from "@/lib/reservations/closures/views";

interface ClosureFileProps {
  closure: Pick<ClosureFile, "id" | "span" | "whom" | "state">;
  lift: SendForm;
}

/** Which days a closure closes and for whom, and the button that opens those to come again. */
export function ClosureFileView({ closure: { id, span, whom, state }, lift }: ClosureFileProps) {
  const t = useTranslations("deskCalendar.closures");
  return (
    <section aria-labelledby="jours" className="grid gap-4 rounded-sheet bg-sheet p-5 shadow-lift sm:p-6">
      <h2 id="jours" className="font-bold text-xl">
        {t("file")} <Badge tone={state === "over" ? "off" : "accent"}>{t(`state.${state}`)}</Badge>
      </h2>
      <dl className="grid gap-x-6 gap-y-2 sm:grid-cols-[auto_minmax(0,1fr)]">
        <dt className="font-semibold">{t("days")}</dt>
        <dd>{span}</dd>
        <dt className="font-semibold">{t("whom")}</dt>
        <dd>{whom}</dd>
      </dl>
      {state !== "over" && (
        <div className="grid gap-2">
          <p className="text-ink-2">{t("liftHint")}</p>
          <PressForm action={lift} fields={{ id }} tone="danger" className="min-h-12">
            {t("lift")}
          </PressForm>
        </div>
      )}
    </section>
  );
}
