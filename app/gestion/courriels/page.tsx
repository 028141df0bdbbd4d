import type { Metadata } from "next";
import { staffPage } from "@/app/gestion/door";
import { OutgoingMail } from "@/components/desk/outgoing-mail";
import { PageTitle } from "@/components/shell/page-title";
import { Catalogue } from "@/components/ui/catalogue";
import { listOutgoingMail } from "@/lib/desk/list-outgoing-mail";
import { DEFAULT_LOCALE, pickMessages } from "@/lib/i18n/messages";
import { translatorOf } from "@/lib/i18n/translator";
import { resendMailAction } from "./actions";

const t = translatorOf("staff");

export const metadata: Metadata = { title: t("mail.title") };

export default staffPage("mail.read", async (ctx) => {
  const rows = await listOutgoingMail(ctx);
  return (
    <Catalogue locale={DEFAULT_LOCALE} messages={pickMessages(DEFAULT_LOCALE, ["common", "staff"])}>
      <div className="grid gap-5">
        <PageTitle title={t("mail.title")} lead={t("mail.lead")} />
        <OutgoingMail rows={rows} resend={resendMailAction} />
      </div>
    </Catalogue>
  );
});
