import type { Metadata } from "next";
import { staffPage } from "@/app/gestion/door";
import { BatchProgress } from "@/components/desk/invitations/batch-progress";
import { InvitationCounts } from "@/components/desk/invitations/invitation-counts";
import { OtherBatches } from "@/components/desk/invitations/other-batches";
import { SendInvitations } from "@/components/desk/invitations/send-invitations";
import { UnreachedTable } from "@/components/desk/invitations/unreached-table";
import { PageTitle } from "@/components/shell/page-title";
import { Catalogue } from "@/components/ui/catalogue";
import { LinkButton } from "@/components/ui/link-button";
import { getInvitations } from "@/lib/accounts/invitations/get-invitations";
import { invitationsSearch } from "@/lib/accounts/invitations/schemas";
import { DEFAULT_LOCALE, pickMessages } from "@/lib/i18n/messages";
import { translatorOf } from "@/lib/i18n/translator";
import { inviteGuardiansAction } from "./actions";

const t = translatorOf("families");

export const metadata: Metadata = { title: t("invitations.title") };

export default staffPage(
  "families.invite",
  async (ctx, search) => {
    const view = await getInvitations(ctx, search);
    return (
      <Catalogue locale={DEFAULT_LOCALE} messages={pickMessages(DEFAULT_LOCALE, ["common", "families"])}>
        <div className="grid gap-6">
          <PageTitle
            title={t("invitations.title")}
            lead={t("invitations.lead")}
            action={<LinkButton href="/gestion/familles">{t("invitations.families")}</LinkButton>}
          />
          <InvitationCounts counts={view.counts} />
          <SendInvitations scopes={view.scopes} send={inviteGuardiansAction} />
          {view.batch && <BatchProgress batch={view.batch} />}
          <UnreachedTable view={view} />
          <OtherBatches batches={view.others} />
        </div>
      </Catalogue>
    );
  },
  invitationsSearch,
);
