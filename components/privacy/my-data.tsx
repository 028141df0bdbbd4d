import Link from "next/link";
import { AccountSection } from "@/components/accounts/account-section";
import type { FormAction } from "@/components/forms/use-action-form";
import { PageTitle } from "@/components/shell/page-title";
import { LinkButton } from "@/components/ui/link-button";
import { translatorOf } from "@/lib/i18n/translator";
import type { AskDataInput } from "@/lib/privacy/schemas";
import type { DataRequestView } from "@/lib/privacy/views";
import { AskDataForm } from "./ask-data-form";
import { DownloadLinks } from "./download-links";
import { RequestList } from "./request-list";

const t = translatorOf("privacy");

interface MyDataProps {
  requests: readonly DataRequestView[];
  ask: FormAction<AskDataInput>;
}

/** "Mes données": what is kept, the downloads, and the requests to the commune. */
export function MyData({ requests, ask }: MyDataProps) {
  return (
    <div className="grid gap-6">
      <PageTitle
        title={t("title")}
        lead={t("lead")}
        action={<LinkButton href="/mon-compte">{t("back")}</LinkButton>}
      />
      <div className="grid items-start gap-5 lg:grid-cols-2">
        <div className="grid gap-5">
          <AccountSection title={t("stored.title")} text={t("stored.what")}>
            <p className="text-ink-2">{t("stored.why")}</p>
            <p className="text-ink-2">{t("stored.howLong")}</p>
            <Link href="/donnees-personnelles" prefetch={false} className="justify-self-start underline">
              {t("stored.more")}
            </Link>
          </AccountSection>
          <AccountSection title={t("download.title")} text={t("download.text")}>
            <DownloadLinks />
          </AccountSection>
        </div>
        <div className="grid gap-5">
          <AccountSection title={t("ask.title")} text={t("ask.text")}>
            <AskDataForm send={ask} />
          </AccountSection>
          <RequestList requests={requests} />
        </div>
      </div>
    </div>
  );
}
