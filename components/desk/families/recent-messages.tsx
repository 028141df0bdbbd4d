import Link from "next/link";
import { Badge } from "@/components/ui/badge";
import type { FamilyFile } from "@/lib/desk/families/views";
import { translatorOf } from "@/lib/i18n/translator";

const t = translatorOf("families");

/** What the family asked the town hall lately. */
export function RecentMessages({ messages }: { messages: NonNullable<FamilyFile["messages"]> }) {
  return (
    <section aria-labelledby="messages" className="grid gap-3">
      <h2 id="messages" className="font-bold text-xl">
        {t("file.messages")}
      </h2>
      <div className="grid gap-4 rounded-sheet bg-sheet p-5 shadow-lift">
        {messages.length === 0 && <p>{t("file.noMessage")}</p>}
        {messages.length > 0 && (
          <ul className="grid gap-4">
            {messages.map(({ id, about, sentAt, body, handled }) => (
              <li key={id} className="grid gap-1">
                <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
                  <span className="font-semibold">{about}</span>
                  <span className="text-ink-2 text-sm">{sentAt}</span>
                  <Badge tone={handled ? "off" : "ask"}>{t(handled ? "file.handled" : "file.open")}</Badge>
                </p>
                <p className="line-clamp-2 max-w-3xl whitespace-pre-line break-words">{body}</p>
              </li>
            ))}
          </ul>
        )}
        <Link
          href="/gestion/demandes"
          prefetch={false}
          className="inline-flex min-h-11 items-center justify-self-start underline underline-offset-4"
        >
          {t("file.allMessages")}
        </Link>
      </div>
    </section>
  );
}
