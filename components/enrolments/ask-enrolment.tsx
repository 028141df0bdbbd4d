import { PageTitle } from "@/components/shell/page-title";
import type { AskFormView } from "@/lib/enrolments/views";
import { translatorOf } from "@/lib/i18n/translator";
import { type AskAction, AskEnrolmentForm } from "./ask-enrolment-form";

const t = translatorOf("enrolments");

/** The conditions of an activity, then the form that asks for it. `rules` are sentences. */
export function AskEnrolment({
  view,
  rules,
  send,
}: {
  view: AskFormView;
  rules: readonly string[];
  send: AskAction;
}) {
  const facts = [
    { label: t("form.where"), lines: [view.site] },
    { label: t("form.days"), lines: [view.days] },
    { label: t("form.hours"), lines: [view.hours] },
    { label: t("form.audience"), lines: view.audience ? [view.audience] : [] },
    { label: t("form.notes"), lines: view.conditions },
    { label: t("form.rules"), lines: rules },
    { label: t("form.papers"), lines: view.papers.length > 0 ? view.papers : [t("form.noPapers")] },
  ];
  return (
    <div className="mx-auto grid max-w-2xl gap-5">
      <PageTitle title={view.activity} lead={t("form.lead", { child: view.childName })} />
      <section
        aria-labelledby="conditions"
        className="grid gap-3 rounded-sheet bg-sheet p-5 shadow-lift sm:p-7"
      >
        <h2 id="conditions" className="font-bold text-xl">
          {t("form.conditions")}
        </h2>
        <dl className="grid gap-3">
          {facts
            .filter(({ lines }) => lines.length > 0)
            .map(({ label, lines }) => (
              <div key={label} className="grid gap-x-4 sm:grid-cols-[9rem_minmax(0,1fr)]">
                <dt className="font-semibold">{label}</dt>
                {lines.map((line) => (
                  <dd key={line} className="sm:col-start-2">
                    {line}
                  </dd>
                ))}
              </div>
            ))}
        </dl>
      </section>
      <AskEnrolmentForm view={view} send={send} />
    </div>
  );
}
