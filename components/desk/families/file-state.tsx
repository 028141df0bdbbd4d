import Link from "next/link";
import { Alert } from "@/components/ui/alert";
import { LinkButton } from "@/components/ui/link-button";
import type { FamilyFile } from "@/lib/desk/families/views";
import { translatorOf } from "@/lib/i18n/translator";

const t = translatorOf("families");

/** How the file stands: whether it was confirmed this year, what waits for an answer, and its history. */
export function FileState({ family }: { family: Pick<FamilyFile, "id" | "confirmed" | "pending"> }) {
  const { id, confirmed, pending } = family;
  return (
    <div className="grid gap-3">
      {pending && pending.length > 0 && (
        <Alert tone="warning">
          <p className="font-semibold">{t("file.pending")}</p>
          <ul>
            {pending.map((one) => (
              <li key={one.id}>
                <Link
                  href={`/gestion/demandes/changements/${one.id}`}
                  prefetch={false}
                  className="inline-flex min-h-11 items-center underline underline-offset-4"
                >
                  {t("file.pendingOf", { person: one.person, fields: one.fields.join(", ") })}
                </Link>
              </li>
            ))}
          </ul>
        </Alert>
      )}
      <div className="flex flex-wrap items-center gap-x-6 gap-y-2">
        <p className="text-ink-2">{confirmed ? t("file.confirmed", confirmed) : t("file.unconfirmed")}</p>
        <LinkButton href={`/gestion/familles/${id}/historique`}>{t("file.history")}</LinkButton>
      </div>
    </div>
  );
}
