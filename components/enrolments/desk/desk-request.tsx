import type { FormAction } from "@/components/forms/use-action-form";
import { PageTitle } from "@/components/shell/page-title";
import { LinkButton } from "@/components/ui/link-button";
import type { DeskRequestView } from "@/lib/enrolments/desk-view";
import type {
  AcceptRequestInput,
  AskPaperInput,
  DeskAnswer,
  RefuseRequestInput,
} from "@/lib/enrolments/schemas";
import { translatorOf } from "@/lib/i18n/translator";
import { StateBadge } from "../state-badge";
import { Thread } from "../thread";
import { AcceptForm } from "./accept-form";
import { AnswerBox } from "./answer-box";
import { AskPaperForm } from "./ask-paper-form";
import type { PaperActions } from "./decide-paper";
import { DeskPapers } from "./desk-papers";
import { DoneNotice } from "./done-notice";
import { RefuseForm } from "./refuse-form";

const t = translatorOf("enrolments");

export interface DeskFormActions extends PaperActions {
  accept: FormAction<AcceptRequestInput>;
  refuse: FormAction<RefuseRequestInput>;
  askPaper: FormAction<AskPaperInput>;
}

interface DeskRequestProps {
  request: DeskRequestView;
  /** What has just been answered. */
  done: DeskAnswer | undefined;
  actions: DeskFormActions;
}

/** One request at the desk: who asks for what, what was written, the papers, and the answer. */
export function DeskRequest({ request, done, actions }: DeskRequestProps) {
  return (
    <div className="grid gap-5">
      <PageTitle
        title={t("desk.title")}
        lead={`${request.child.name} · ${request.activity}`}
        action={
          <LinkButton href="/gestion/demandes" tone="quiet">
            {t("desk.back")}
          </LinkButton>
        }
      />
      {done && (
        <DoneNotice mark={`${request.seen} ${request.papers.map(({ standing }) => standing).join()}`}>
          {t(`desk.done.${done}`)}
        </DoneNotice>
      )}
      <div className="grid items-start gap-5 lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
        <div className="grid gap-5">
          <Facts request={request} />
          <section aria-labelledby="messages" className="grid gap-4 rounded-sheet bg-sheet p-5 shadow-lift">
            <h2 id="messages" className="font-bold text-xl">
              {t("desk.thread")}
            </h2>
            <Thread messages={request.thread} empty={t("desk.noMessage")} />
          </section>
          <section aria-labelledby="pieces" className="grid gap-2 rounded-sheet bg-sheet p-5 shadow-lift">
            <h2 id="pieces" className="font-bold text-xl">
              {t("desk.papers")}
            </h2>
            <DeskPapers
              papers={request.papers}
              back={`/gestion/demandes/inscriptions/${request.id}`}
              actions={actions}
            />
          </section>
        </div>
        {request.live && <Answers request={request} actions={actions} />}
      </div>
    </div>
  );
}

function Facts({ request }: { request: DeskRequestView }) {
  const { child, guardian, startsOn, sentAt } = request;
  return (
    <section aria-labelledby="demande" className="grid gap-2 rounded-sheet bg-sheet p-5 shadow-lift">
      <div className="flex flex-wrap items-center gap-x-4 gap-y-1">
        <h2 id="demande" className="font-bold text-xl">
          {t("desk.facts")}
        </h2>
        <StateBadge state={request.state}>{t(`desk.state.${request.state}`)}</StateBadge>
      </div>
      <p>{t("desk.lead", { child: child.name, date: startsOn, guardian, stamp: sentAt })}</p>
      <p className="text-ink-2">
        {request.activity} · {request.site} · {request.schedule}
      </p>
      <p className="text-ink-2">{child.place}</p>
      {request.decided && <p className="font-semibold">{request.decided}</p>}
      {request.enrolled && <p>{request.enrolled}</p>}
      <p>
        <LinkButton href={`/gestion/familles/${request.householdId}`} tone="quiet" className="-ml-3">
          {t("desk.family")}
        </LinkButton>
      </p>
    </section>
  );
}

function Answers({ request, actions }: { request: DeskRequestView; actions: DeskFormActions }) {
  // What was typed belongs to the request as it stood: once it has moved on, the forms begin anew.
  return (
    <div key={request.seen} className="grid gap-4">
      <AnswerBox title={t("desk.accept.heading")} hint={t("desk.accept.hint")}>
        <AcceptForm request={request} accept={actions.accept} />
      </AnswerBox>
      <AnswerBox title={t("desk.ask.heading")} hint={t("desk.ask.hint")}>
        <AskPaperForm request={request} ask={actions.askPaper} />
      </AnswerBox>
      <AnswerBox title={t("desk.refuse.heading")} hint={t("desk.refuse.hint")}>
        <RefuseForm request={request} refuse={actions.refuse} />
      </AnswerBox>
    </div>
  );
}
