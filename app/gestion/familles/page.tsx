import type { Metadata } from "next";
import { staffPage } from "@/app/gestion/door";
import { FamilySearch } from "@/components/desk/families/family-search";
import { FamilyTable } from "@/components/desk/families/family-table";
import { PageTitle } from "@/components/shell/page-title";
import { LinkButton } from "@/components/ui/link-button";
import { isAllowed } from "@/lib/accounts/permissions";
import { listFamilies } from "@/lib/desk/families/list-families";
import { familiesSearch } from "@/lib/desk/families/schemas";
import { translatorOf } from "@/lib/i18n/translator";

const t = translatorOf("families");

export const metadata: Metadata = { title: t("title") };

export default staffPage(
  "families.read",
  async (ctx, search) => {
    const list = await listFamilies(ctx, search);
    const canInvite = isAllowed(ctx.actor.role, "families.invite");
    return (
      <div className="grid gap-5">
        <PageTitle
          title={t("title")}
          lead={t("lead")}
          action={
            <div className="flex flex-wrap gap-3">
              {isAllowed(ctx.actor.role, "families.add") && (
                <LinkButton href="/gestion/familles/nouvelle" tone="primary">
                  {t("new.add")}
                </LinkButton>
              )}
              {canInvite && <LinkButton href="/gestion/invitations">{t("inviteAll")}</LinkButton>}
            </div>
          }
        />
        <FamilySearch search={search} />
        <FamilyTable list={list} search={search} />
      </div>
    );
  },
  familiesSearch,
);
