"use client";

import { useTranslations } from "use-intl";
import type { FormAction } from "@/components/forms/use-action-form";
import { PageTitle } from "@/components/shell/page-title";
import type { SendMessageInput } from "@/lib/messages/schemas";
import type { AskView } from "@/lib/messages/views";
import { AskForm } from "./ask-form";

/** "Demander à la mairie": what it is about and why, then the message. */
export function AskTownHall(props: { ask: AskView; send: FormAction<SendMessageInput>; backHref: string }) {
  const { subject, phone } = props.ask;
  const t = useTranslations("townHall");
  return (
    <div className="mx-auto grid max-w-2xl gap-5">
      <PageTitle title={t("title")} lead={t("lead")} />
      <div className="grid gap-6 rounded-sheet border-margin border-l-3 bg-sheet p-5 shadow-lift sm:p-8">
        {subject && (
          <div className="grid gap-1.5">
            <h2 className="font-bold text-xl">{subject.title}</h2>
            {subject.reason && <p className="font-semibold text-no">{subject.reason}</p>}
            {subject.nextStep && <p className="text-ink-2">{subject.nextStep}</p>}
          </div>
        )}
        <AskForm {...props} />
        {phone && (
          <p className="text-ink-2">
            {t.rich("urgent", {
              phone: phone.replaceAll(" ", "\u00a0"),
              a: (number) => (
                <a href={`tel:${phone.replace(/[^+\d]/g, "")}`} className="underline underline-offset-3">
                  {number}
                </a>
              ),
            })}
          </p>
        )}
      </div>
    </div>
  );
}
