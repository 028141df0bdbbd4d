import { PageTitle } from "@/components/shell/page-title";
import type { ChildEnrolments } from "@/lib/enrolments/views";
import { translatorOf } from "@/lib/i18n/translator";
import { ChildSection } from "./child-section";
import { type UploadNotice, UploadNoticeLine } from "./upload-notice";

const t = translatorOf("enrolments");

/** "Mes inscriptions": each child with its activities, what is asked for, and its papers. */
export function Enrolments({
  items,
  notice,
}: {
  items: readonly ChildEnrolments[];
  notice: UploadNotice | null;
}) {
  return (
    <div className="grid gap-6">
      <PageTitle title={t("title")} lead={t("lead")} />
      <UploadNoticeLine notice={notice} />
      {items.map((child) => (
        <ChildSection key={child.id} child={child} />
      ))}
    </div>
  );
}
