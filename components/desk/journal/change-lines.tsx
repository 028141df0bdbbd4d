import type { AuditRow } from "@/lib/desk/audit/views";
import { translatorOf } from "@/lib/i18n/translator";

const t = translatorOf("audit");

/** Before and after, a field a line: an arrow for the eye, words for the ear, which stay inside the table's frame. */
export function ChangeLines({ changes }: Pick<AuditRow, "changes">) {
  if (changes.length === 0) return null;
  return (
    <ul aria-label={t("change.list")} className="grid gap-0.5 text-sm">
      {changes.map(({ field, before, after }) => (
        <li key={field} className="relative break-words">
          <span className="text-ink-2">{field} : </span>
          <span className="sr-only">{t("change.before")} </span>
          {before ?? t("change.none")}
          <span aria-hidden="true"> → </span>
          <span className="sr-only">, {t("change.now")} </span>
          <span className="font-semibold">{after ?? t("change.none")}</span>
        </li>
      ))}
    </ul>
  );
}
