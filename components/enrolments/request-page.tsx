import { PressForm } from "@/components/forms/press-form";
import type { FormAction } from "@/components/forms/use-action-form";
import type { SendForm } from "@/components/forms/use-answer";
import { PageTitle } from "@/components/shell/page-title";
import { LinkButton } from "@/components/ui/link-button";
import type { WriteMessageInput } from "@/lib/enrolments/schemas";
import type { RequestView } from "@/lib/enrolments/views";
import { translatorOf } from "@/lib/i18n/translator";
import { MessageForm } from "./message-form";
import { PaperList } from "./paper-list";
import { StateBadge } from "./state-badge";
import { Thread } from "./thread";
import { type UploadNotice, UploadNoticeLine } from "./upload-notice";

const t = translatorOf("enrolments");

interface RequestPageProps {
  request: RequestView;
  write: FormAction<WriteMessageInput>;
  withdraw: SendForm;
  notice: UploadNotice | null;
}

/** A request: how it stands, what is asked of the family, what was written, and the way to take it back. */
export function RequestPage({ request, write, withdraw, notice }: RequestPageProps) {
  const { id, child, activity, state, live } = request;
  return (
    <div className="mx-auto grid max-w-3xl gap-5">
      <PageTitle
        title={activity}
        lead={t("request.lead", { child: child.firstName, date: request.startsOn })}
        action={
          <LinkButton href="/inscriptions" tone="quiet">
            {t("request.back")}
          </LinkButton>
        }
      />
      <UploadNoticeLine notice={notice} />
      <section className="grid gap-3 rounded-sheet bg-sheet p-5 shadow-lift sm:p-6">
        <p>
          <StateBadge state={state}>{t(`state.${state}`)}</StateBadge>
        </p>
        <p>{request.detail}</p>
        <p className="text-ink-2">{t("request.asked", { stamp: request.sentAt })}</p>
        {state === "accepted" && (
          <p>
            <LinkButton href={`/reservations?enfant=${child.id}`} tone="primary">
              {t("request.book", { child: child.firstName })}
            </LinkButton>
          </p>
        )}
      </section>
      {request.papers.length > 0 && (
        <section
          aria-labelledby="pieces"
          className="grid gap-2 rounded-sheet bg-sheet p-5 shadow-lift sm:p-6"
        >
          <h2 id="pieces" className="font-bold text-xl">
            {t("papers.heading")}
          </h2>
          <PaperList papers={request.papers} requestId={id} />
        </section>
      )}
      <section
        aria-labelledby="messages"
        className="grid gap-4 rounded-sheet bg-sheet p-5 shadow-lift sm:p-6"
      >
        <h2 id="messages" className="font-bold text-xl">
          {t("request.thread")}
        </h2>
        <Thread messages={request.thread} empty={t("request.noMessage")} />
        {live && <MessageForm requestId={id} write={write} />}
      </section>
      {live && (
        <details className="rounded-sheet bg-sheet p-5 shadow-lift">
          <summary className="inline-flex min-h-11 cursor-pointer items-center underline underline-offset-4">
            {t("request.withdraw")}
          </summary>
          <div className="mt-2 grid gap-3">
            <p className="font-semibold">{t("request.withdrawTitle")}</p>
            <p>{t("request.withdrawHint")}</p>
            <PressForm action={withdraw} fields={{ requestId: id }} tone="danger">
              {t("request.withdrawConfirm")}
            </PressForm>
          </div>
        </details>
      )}
    </div>
  );
}
