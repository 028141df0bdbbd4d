import { Alert } from "@/components/ui/alert";
import { translatorOf } from "@/lib/i18n/translator";
import type { RecentDecision } from "@/lib/records/decisions/views";

const t = translatorOf("requests");

/** What the commune answered lately to the changes that the family asked for; nothing where it answered none. */
export function DecidedChanges({ decisions }: { decisions: readonly RecentDecision[] }) {
  if (decisions.length === 0) return null;
  return (
    <Alert tone="info">
      <p className="font-semibold">{t("news.title")}</p>
      <ul className="grid gap-1">
        {decisions.map(({ id, label, person, accepted, date, word }) => (
          <li key={id} className="break-words">
            {t("news.line", { label, person, date, state: t(accepted ? "news.accepted" : "news.refused") })}
            {word && <span className="whitespace-pre-line"> {t("news.word", { word })}</span>}
          </li>
        ))}
      </ul>
    </Alert>
  );
}
