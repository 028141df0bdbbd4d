"use client";

import { useTranslations } from "use-intl";
import { PressForm } from "@/components/forms/press-form";
import type { SendForm } from "@/components/forms/use-answer";
import type { PaperFile } from "@/lib/desk/settings/views";
import { PaperForm } from "./paper-form";
import { RequireForm } from "./require-form";

interface PaperFileProps {
  paper: PaperFile;
  actions: Readonly<Record<"change" | "switchPaper" | "require" | "drop", SendForm>>;
}

/** A paper: what it is, which activities need it until when, and whether it is asked for at all. */
export function PaperFileView({ paper, actions }: PaperFileProps) {
  const t = useTranslations("settings.papers");
  const { id, archived } = paper;
  return (
    <>
      <section aria-labelledby="nature" className="grid gap-3 rounded-sheet bg-sheet p-5 shadow-lift sm:p-6">
        <h2 id="nature" className="font-bold text-xl">
          {t("what")}
        </h2>
        <PaperForm action={actions.change} value={paper} fields={{ id, was: paper.base }} />
      </section>
      <RequiredBy paper={paper} actions={actions} />
      <section className="grid justify-items-start gap-2 rounded-sheet bg-sheet p-5 shadow-lift sm:p-6">
        <p className="text-ink-2">{t(archived ? "restoreHint" : "archiveHint")}</p>
        <PressForm
          action={actions.switchPaper}
          fields={{ id, proposed: String(archived) }}
          tone={archived ? "outline" : "danger"}
          className="min-h-12"
        >
          {t(archived ? "restore" : "archive")}
        </PressForm>
      </section>
    </>
  );
}

function RequiredBy({ paper, actions }: PaperFileProps) {
  const t = useTranslations("settings.papers");
  const { id, required, others } = paper;
  return (
    <section
      aria-labelledby="prestations"
      className="grid gap-4 rounded-sheet bg-sheet p-5 shadow-lift sm:p-6"
    >
      <div>
        <h2 id="prestations" className="font-bold text-xl">
          {t("where")}
        </h2>
        <p className="text-ink-2">{t("whereHint")}</p>
      </div>
      {required.length === 0 && <p>{t("noneRequired")}</p>}
      <ul className="grid gap-4">
        {required.map(({ activityId, activity, dueOn }) => (
          <li key={activityId} className="flex flex-wrap items-end gap-3 border-rule border-b pb-4">
            <RequireForm id={id} action={actions.require} activity={{ activityId, activity }} dueOn={dueOn} />
            <PressForm
              action={actions.drop}
              fields={{ id, activityId }}
              label={t("dropOf", { activity })}
              tone="danger"
              className="min-h-12"
            >
              {t("drop")}
            </PressForm>
          </li>
        ))}
      </ul>
      {others.length === 0 ? (
        <p className="text-ink-2">{t("everywhere")}</p>
      ) : (
        <RequireForm id={id} action={actions.require} choices={others} />
      )}
    </section>
  );
}
