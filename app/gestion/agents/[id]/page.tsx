import type { Metadata } from "next";
import { changeStaffAction, inviteStaffAgainAction, switchStaffAction } from "@/app/gestion/agents/actions";
import { staffPage } from "@/app/gestion/door";
import { AgentFile } from "@/components/desk/agents/agent-file";
import { PageTitle } from "@/components/shell/page-title";
import { Catalogue } from "@/components/ui/catalogue";
import { LinkButton } from "@/components/ui/link-button";
import { getAgent } from "@/lib/desk/staff/get-agent";
import { DEFAULT_LOCALE, pickMessages } from "@/lib/i18n/messages";
import { translatorOf } from "@/lib/i18n/translator";

const t = translatorOf("agents");

export const metadata: Metadata = { title: t("title") };

export default staffPage("staff.manage", async (ctx, _search, { id = "" }) => {
  const { agent, sites } = await getAgent(ctx, id);
  return (
    <Catalogue locale={DEFAULT_LOCALE} messages={pickMessages(DEFAULT_LOCALE, ["common", "agents"])}>
      <div className="grid gap-5">
        <PageTitle
          title={agent.name}
          lead={agent.email}
          action={<LinkButton href="/gestion/agents">{t("file.back")}</LinkButton>}
        />
        <AgentFile
          agent={agent}
          sites={sites}
          actions={{
            change: changeStaffAction,
            switchAccount: switchStaffAction,
            inviteAgain: inviteStaffAgainAction,
          }}
        />
      </div>
    </Catalogue>
  );
});
