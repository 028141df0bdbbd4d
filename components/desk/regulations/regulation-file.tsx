"use client";

import { useTranslations } from "use-intl";
import { LabelForm } from "@/components/desk/settings/label-form";
import { PressForm } from "@/components/forms/press-form";
import type { SendForm } from "@/components/forms/use-answer";
import { Alert } from "@/components/ui/alert";
import { LinkButton } from "@/components/ui/link-button";
import { REGULATION_NAME_LENGTH } from "@/lib/reservations/regulation/schemas";
import type { RegulationFile } from "@/lib/reservations/regulation/views";
import { RuleTimeline } from "./rule-timeline";

interface RegulationFileProps {
  file: RegulationFile;
  actions: Readonly<Record<"rename" | "switchRegulation", SendForm>>;
}

/** A regulation: its rules in order of time, where to try them, and what it is called. */
export function RegulationFileView({ file, actions }: RegulationFileProps) {
  const t = useTranslations("deskRegulations");
  const { id, name, version, archived, mayChange, activities, rules, problems } = file;
  return (
    <>
      {problems.length > 0 && (
        <Alert tone="warning">
          <p className="font-semibold">{t("problems")}</p>
          <ul className="grid gap-1">
            {problems.map((problem) => (
              <li key={problem}>{problem}</li>
            ))}
          </ul>
        </Alert>
      )}
      <section aria-labelledby="regles" className="grid gap-4 rounded-sheet bg-sheet p-5 shadow-lift sm:p-6">
        <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-2">
          <div className="min-w-0 max-w-[46rem]">
            <h2 id="regles" className="font-bold text-xl">
              {t("file.rules")}
            </h2>
            <p className="text-ink-2">{t("file.rulesHint")}</p>
          </div>
          {mayChange && (
            <LinkButton href={`/gestion/reglements/${id}/regle`} tone="primary">
              {t("file.addRule")}
            </LinkButton>
          )}
        </div>
        <RuleTimeline id={id} rules={rules} mayChange={mayChange} />
      </section>
      <section className="flex flex-wrap items-center justify-between gap-3 rounded-sheet bg-sheet p-5 shadow-lift sm:p-6">
        <div>
          <h2 className="font-bold text-xl">{t("file.bench")}</h2>
          <p className="text-ink-2">{t("file.benchHint")}</p>
        </div>
        <LinkButton href={`/gestion/reglements/${id}/essai`}>{t("bench.show")}</LinkButton>
      </section>
      <section
        aria-labelledby="prestations"
        className="grid gap-2 rounded-sheet bg-sheet p-5 shadow-lift sm:p-6"
      >
        <h2 id="prestations" className="font-bold text-xl">
          {t("activities")}
        </h2>
        {activities.length === 0 && <p className="text-ink-2">{t("noActivity")}</p>}
        <ul className="grid gap-1">
          {activities.map((activity) => (
            <li key={activity} className="break-words">
              {activity}
            </li>
          ))}
        </ul>
        <p>
          <LinkButton href="/reglement" tone="quiet" className="-ml-5">
            {t("read")}
          </LinkButton>
        </p>
      </section>
      {mayChange && (
        <section className="grid gap-5 rounded-sheet bg-sheet p-5 shadow-lift sm:p-6">
          <LabelForm
            id="nom"
            action={actions.rename}
            label={t("file.name")}
            button={t("file.rename")}
            limit={REGULATION_NAME_LENGTH}
            value={name}
            fields={{ id, version: String(version) }}
          />
          <div className="grid justify-items-start gap-2">
            <p className="text-ink-2">{t(archived ? "file.restoreHint" : "file.archiveHint")}</p>
            <PressForm
              action={actions.switchRegulation}
              fields={{ id, kept: String(archived) }}
              tone={archived ? "outline" : "danger"}
              className={archived ? undefined : "-ml-5"}
            >
              {t(archived ? "file.restore" : "file.archive")}
            </PressForm>
          </div>
        </section>
      )}
    </>
  );
}
