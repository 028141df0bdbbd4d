import type { Metadata } from "next";
import { inviteStaffAction } from "@/app/gestion/agents/actions";
import { staffPage } from "@/app/gestion/door";
import { InviteAgentForm } from "@/components/desk/agents/invite-agent-form";
import { PageTitle } from "@/components/shell/page-title";
import { Catalogue } from "@/components/ui/catalogue";
import { openInviteForm } from "@/lib/desk/staff/open-invite-form";
import { DEFAULT_LOCALE, pickMessages } from "@/lib/i18n/messages";
import { translatorOf } from "@/lib/i18n/translator";

const t = translatorOf("agents");

export const metadata: Metadata = { title: t("invitePage.title") };

export default staffPage("staff.manage", async (ctx) => {
  const sites = await openInviteForm(ctx);
  return (
    <Catalogue locale={DEFAULT_LOCALE} messages={pickMessages(DEFAULT_LOCALE, ["common", "agents"])}>
      <div className="grid gap-5">
        <PageTitle title={t("invitePage.title")} lead={t("invitePage.lead")} />
        <InviteAgentForm sites={sites} invite={inviteStaffAction} />
      </div>
    </Catalogue>
  );
});
