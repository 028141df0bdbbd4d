"use client";

import { useTranslations } from "use-intl";
import { PressForm } from "@/components/forms/press-form";
import type { SendForm } from "@/components/forms/use-answer";
import type { ActivityFile } from "@/lib/desk/activities/views";
import { ActivityFacts } from "./activity-card";
import { ActivityForm } from "./activity-form";
import { ActivityNotices } from "./activity-notices";
import { CopyPart } from "./copy-part";
import { RelationsPart } from "./relations-part";
import { WindowsPart } from "./windows-part";

type Act = "change" | "archive" | "restore" | "copy" | "relate" | "unrelate" | "saveWindow" | "dropWindow";

interface ActivityFileProps {
  file: ActivityFile;
  actions: Readonly<Record<Act, SendForm>>;
}

/** An activity: what it is, its rules with others, its booking windows, its copies, and whether it is in use. */
export function ActivityFileView({ file, actions }: ActivityFileProps) {
  const { id, archived, mayChange, elsewhere } = file;
  return (
    <>
      <ActivityNotices file={file} />
      {mayChange ? (
        <ActivityForm action={actions.change} fields={file.fields} choices={file.choices} file={file} />
      ) : (
        <ReadOnly file={file} />
      )}
      <RelationsPart file={file} add={actions.relate} drop={actions.unrelate} />
      <WindowsPart file={file} save={actions.saveWindow} drop={actions.dropWindow} />
      {mayChange && elsewhere.length > 0 && <CopyPart id={id} sites={elsewhere} copy={actions.copy} />}
      {mayChange && <InUse id={id} archived={archived} actions={actions} />}
    </>
  );
}

function ReadOnly({ file: { row, fields } }: { file: ActivityFile }) {
  const t = useTranslations("catalogue.activities");
  const papers = fields.papers.filter(({ needed }) => needed).map(({ label }) => label);
  return (
    <section className="rounded-sheet bg-sheet p-5 shadow-lift sm:p-6">
      <ActivityFacts row={row} />
      {papers.length > 0 && (
        <p className="mt-3">
          <span className="font-semibold">{t("fields.papers")}</span> : {papers.join(", ")}
        </p>
      )}
      {fields.conditions && <p className="mt-3 whitespace-pre-line">{fields.conditions}</p>}
    </section>
  );
}

function InUse({
  id,
  archived,
  actions,
}: {
  id: string;
  archived: boolean;
  actions: Pick<ActivityFileProps["actions"], "archive" | "restore">;
}) {
  const t = useTranslations("catalogue");
  return (
    <section className="grid justify-items-start gap-2 rounded-sheet bg-sheet p-5 shadow-lift sm:p-6">
      <p className="text-ink-2">{t(`activities.${archived ? "restoreHint" : "archiveHint"}`)}</p>
      {archived ? (
        <PressForm action={actions.restore} fields={{ id }}>
          {t("restore")}
        </PressForm>
      ) : (
        <PressForm action={actions.archive} fields={{ id }} tone="danger">
          {t("activities.archive")}
        </PressForm>
      )}
    </section>
  );
}
