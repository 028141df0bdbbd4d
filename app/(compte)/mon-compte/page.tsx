import type { Metadata } from "next";
import { AccountSection } from "@/components/accounts/account-section";
import { SessionList } from "@/components/accounts/session-list";
import { PageTitle } from "@/components/shell/page-title";
import { Alert } from "@/components/ui/alert";
import { Catalogue } from "@/components/ui/catalogue";
import { LinkButton } from "@/components/ui/link-button";
import { getAccountOwner } from "@/lib/accounts/get-account-owner";
import { isStaff } from "@/lib/accounts/is-staff";
import { myAccountSearch } from "@/lib/accounts/profile/schemas";
import { listSessions } from "@/lib/accounts/sessions/list-sessions";
import { DEFAULT_LOCALE, pickMessages } from "@/lib/i18n/messages";
import { translatorOf } from "@/lib/i18n/translator";
import { endOtherSessionsAction, endSessionAction } from "./actions";
import { personPage } from "./door";
import { showFactor } from "./factor-section";

const t = translatorOf("myAccount");
const privacy = translatorOf("privacy");
const feed = translatorOf("feed");

export const metadata: Metadata = { title: t("title") };

/** For families and staff alike, each in their own side of the house. */
export default personPage(async (ctx, { fait }) => {
  const { email } = await getAccountOwner(ctx, ctx.actor.accountId);
  const sessions = await listSessions(ctx);
  return (
    <Catalogue locale={DEFAULT_LOCALE} messages={pickMessages(DEFAULT_LOCALE, ["common", "myAccount"])}>
      <div className="grid gap-6">
        <PageTitle title={t("title")} lead={t("lead")} />
        {fait && (
          <Alert tone="success" live="status">
            {t(`done.${fait}`)}
          </Alert>
        )}
        <div className="grid items-start gap-5 lg:grid-cols-2">
          <AccountSection title={t("sessions.title")} text={t("sessions.text")}>
            <SessionList sessions={sessions} end={endSessionAction} endOthers={endOtherSessionsAction} />
          </AccountSection>
          <div className="grid gap-5">
            <AccountSection title={t("password.title")} text={t("password.text")}>
              <LinkButton href="/mon-compte/mot-de-passe" className="justify-self-start">
                {t("password.open")}
              </LinkButton>
            </AccountSection>
            <AccountSection title={t("email.title")} text={t("email.text", { email })}>
              <LinkButton href="/mon-compte/adresse" className="justify-self-start">
                {t("email.open")}
              </LinkButton>
            </AccountSection>
            {isStaff(ctx) && showFactor(ctx)}
          </div>
          {!isStaff(ctx) && (
            <>
              <AccountSection title={feed("title")} text={feed("sectionText")}>
                <LinkButton href="/mon-compte/agenda" className="justify-self-start">
                  {feed("open")}
                </LinkButton>
              </AccountSection>
              <AccountSection title={privacy("title")} text={privacy("sectionText")}>
                <LinkButton href="/mon-compte/donnees" className="justify-self-start">
                  {privacy("open")}
                </LinkButton>
              </AccountSection>
            </>
          )}
        </div>
      </div>
    </Catalogue>
  );
}, myAccountSearch);
