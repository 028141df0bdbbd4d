import { Badge } from "@/components/ui/badge";
import { translatorOf } from "@/lib/i18n/translator";
import type { DataRequestView } from "@/lib/privacy/views";

const t = translatorOf("privacy");

/** What the household has asked for, and what became of it. */
export function RequestList({ requests }: { requests: readonly DataRequestView[] }) {
  return (
    <section aria-labelledby="demandes" className="grid gap-3">
      <h2 id="demandes" className="font-bold text-xl">
        {t("requests.title")}
      </h2>
      {requests.length === 0 && <p className="text-ink-2">{t("requests.none")}</p>}
      {requests.map((request) => (
        <article
          key={request.id}
          aria-labelledby={request.id}
          className="grid gap-2 rounded-sheet bg-sheet p-5 shadow-lift"
        >
          <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1">
            <h3 id={request.id} className="font-bold">
              {request.kind}
            </h3>
            <Badge tone={request.answer === null ? "ask" : "ok"}>{request.stateText}</Badge>
          </div>
          <p className="text-ink-2 text-sm">{t("requests.sent", { stamp: request.at })}</p>
          <p dir="auto" className="whitespace-pre-line break-words">
            {request.body}
          </p>
          {request.answer !== null && (
            <div className="grid gap-1 border-rule border-t pt-2">
              <h4 className="font-semibold">{t("requests.answer")}</h4>
              <p dir="auto" className="whitespace-pre-line break-words">
                {request.answer}
              </p>
            </div>
          )}
        </article>
      ))}
    </section>
  );
}
