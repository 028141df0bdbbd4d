import { AccountSection } from "@/components/accounts/account-section";
import { PressForm } from "@/components/forms/press-form";
import type { SendForm } from "@/components/forms/use-answer";
import { PageTitle } from "@/components/shell/page-title";
import { Alert } from "@/components/ui/alert";
import { LinkButton } from "@/components/ui/link-button";
import { translatorOf } from "@/lib/i18n/translator";
import type { FeedDone } from "@/lib/reservations/feed/schemas";
import type { FeedView } from "@/lib/reservations/feed/views";
import { FeedAddress } from "./feed-address";

const t = translatorOf("feed");
const SAID = ["what", "never", "who", "other"] as const;

interface CalendarLinkProps {
  feed: FeedView | null;
  actions: Readonly<Record<"create" | "renew" | "revoke", SendForm>>;
  done: FeedDone | undefined;
}

/** "Lien d’agenda": what it tells, its address, and how to change or end it. */
export function CalendarLink({ feed, actions, done }: CalendarLinkProps) {
  return (
    <div className="mx-auto grid w-full max-w-3xl gap-6">
      <PageTitle
        title={t("title")}
        lead={t("lead")}
        action={<LinkButton href="/mon-compte">{t("back")}</LinkButton>}
      />
      {done && (
        <Alert tone="success" live="status">
          {t(`done.${done}`)}
        </Alert>
      )}
      {feed ? (
        <AccountSection title={t("address")} text={t("addressHint")}>
          {/* What was said of one address is not said of the next. */}
          <FeedAddress key={feed.url} feed={feed} />
        </AccountSection>
      ) : (
        <AccountSection title={t("address")} text={t("none")}>
          <PressForm action={actions.create} tone="primary">
            {t("create")}
          </PressForm>
        </AccountSection>
      )}
      <section aria-labelledby="dit" className="grid gap-2">
        <h2 id="dit" className="font-bold text-xl">
          {t("saidTitle")}
        </h2>
        <ul className="ml-5 grid list-disc gap-1">
          {SAID.map((line) => (
            <li key={line}>{t(`said.${line}`)}</li>
          ))}
        </ul>
      </section>
      {feed && (
        <AccountSection title={t("changeTitle")} text={t("changeText")}>
          <div className="flex flex-wrap gap-3">
            <PressForm action={actions.renew}>{t("renew")}</PressForm>
            <PressForm action={actions.revoke}>{t("revoke")}</PressForm>
          </div>
        </AccountSection>
      )}
    </div>
  );
}
