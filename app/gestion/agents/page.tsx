import type { Metadata } from "next";
import { staffPage } from "@/app/gestion/door";
import { AgentTable } from "@/components/desk/agents/agent-table";
import { PageTitle } from "@/components/shell/page-title";
import { LinkButton } from "@/components/ui/link-button";
import { listStaff } from "@/lib/desk/staff/list-staff";
import { translatorOf } from "@/lib/i18n/translator";

const t = translatorOf("agents");

export const metadata: Metadata = { title: t("title") };

export default staffPage("staff.manage", async (ctx) => {
  const agents = await listStaff(ctx);
  return (
    <div className="grid gap-5">
      <PageTitle
        title={t("title")}
        lead={t("lead")}
        action={
          <LinkButton href="/gestion/agents/inviter" tone="primary">
            {t("invite")}
          </LinkButton>
        }
      />
      <AgentTable agents={agents} />
    </div>
  );
});
