import Link from "next/link";
import { Badge, type BadgeTone } from "@/components/ui/badge";
import type { FamilyFile } from "@/lib/desk/families/views";
import { translatorOf } from "@/lib/i18n/translator";

type Mail = NonNullable<FamilyFile["mails"]>[number];

const t = translatorOf("families");
const staff = translatorOf("staff");
const TONES: Record<Mail["state"], BadgeTone> = { pending: "ask", sent: "ok", dead: "no" };

/** What was written to the family lately. */
export function RecentMails({ mails }: { mails: readonly Mail[] }) {
  return (
    <section aria-labelledby="courriels" className="grid gap-3">
      <h2 id="courriels" className="font-bold text-xl">
        {t("file.mails")}
      </h2>
      <div className="grid gap-4 rounded-sheet bg-sheet p-5 shadow-lift">
        {mails.length === 0 && <p>{t("file.noMail")}</p>}
        {mails.length > 0 && (
          <ul className="grid gap-3">
            {mails.map(({ id, subject, recipient, createdAt, state }) => (
              <li key={id} className="flex flex-wrap items-center gap-x-3 gap-y-1">
                <span className="font-semibold">{subject}</span>
                <span className="break-all text-ink-2 text-sm">
                  {recipient} · {createdAt}
                </span>
                <Badge tone={TONES[state]}>{staff(`mail.states.${state}`)}</Badge>
              </li>
            ))}
          </ul>
        )}
        <Link
          href="/gestion/courriels"
          prefetch={false}
          className="inline-flex min-h-11 items-center justify-self-start underline underline-offset-4"
        >
          {t("file.allMails")}
        </Link>
      </div>
    </section>
  );
}
