import type { ReactNode } from "react";
import type { FormAction } from "@/components/forms/use-action-form";
import { PageTitle } from "@/components/shell/page-title";
import { Alert } from "@/components/ui/alert";
import { LinkButton } from "@/components/ui/link-button";
import { translatorOf } from "@/lib/i18n/translator";
import type { AnswerDataInput } from "@/lib/privacy/schemas";
import type { DeskDataRequest } from "@/lib/privacy/views";
import { AnswerForm } from "./answer-form";

const t = translatorOf("privacy");

interface DeskRequestProps {
  request: DeskDataRequest;
  /** Null for who may only read. */
  answer: FormAction<AnswerDataInput> | null;
}

/** A request about data at the desk: what is asked, and the answer that was given or is to be given. */
export function DeskRequest({ request, answer }: DeskRequestProps) {
  return (
    <div className="mx-auto grid w-full max-w-3xl gap-5">
      <PageTitle
        title={request.kind}
        lead={t("desk.from", { family: request.family, stamp: request.at })}
        action={<LinkButton href="/gestion/demandes">{t("desk.back")}</LinkButton>}
      />
      {request.answeredBy ? (
        <Alert tone="success" live="status">
          {request.answeredBy}
        </Alert>
      ) : (
        <Alert tone="info">{request.stateText}</Alert>
      )}
      <Sheet id="demande" title={t("desk.asked")}>
        <Words>{request.body}</Words>
        <LinkButton href={request.familyHref} className="justify-self-start">
          {t("desk.family")}
        </LinkButton>
      </Sheet>
      {request.answer !== null && (
        <Sheet id="reponse" title={t("requests.answer")}>
          <Words>{request.answer}</Words>
        </Sheet>
      )}
      {request.answer === null && answer && (
        <Sheet id="repondre" title={t("desk.reply")}>
          <AnswerForm id={request.id} send={answer} />
        </Sheet>
      )}
    </div>
  );
}

function Sheet({ id, title, children }: { id: string; title: string; children: ReactNode }) {
  return (
    <section aria-labelledby={id} className="grid gap-4 rounded-sheet bg-sheet p-5 shadow-lift sm:p-6">
      <h2 id={id} className="font-bold text-xl">
        {title}
      </h2>
      {children}
    </section>
  );
}

function Words({ children }: { children: string }) {
  return (
    <p dir="auto" className="whitespace-pre-line break-words">
      {children}
    </p>
  );
}
