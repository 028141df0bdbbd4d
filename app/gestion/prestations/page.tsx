import type { Metadata } from "next";
import { staffPage } from "@/app/gestion/door";
import { moveActivityAction, restoreActivityAction } from "@/app/gestion/prestations/actions";
import { ActivityListView } from "@/components/desk/catalogue/activity-list";
import { PageTitle } from "@/components/shell/page-title";
import { Catalogue } from "@/components/ui/catalogue";
import { LinkButton } from "@/components/ui/link-button";
import { listCatalogue } from "@/lib/desk/activities/list-catalogue";
import { activitiesSearch } from "@/lib/desk/activities/schemas";
import { DEFAULT_LOCALE, pickMessages } from "@/lib/i18n/messages";
import { translatorOf } from "@/lib/i18n/translator";

const t = translatorOf("catalogue");

export const metadata: Metadata = { title: t("activities.title") };

export default staffPage(
  "catalogue.read",
  async (ctx, { fait }) => {
    const list = await listCatalogue(ctx);
    return (
      <Catalogue locale={DEFAULT_LOCALE} messages={pickMessages(DEFAULT_LOCALE, ["common", "catalogue"])}>
        <div className="grid gap-5">
          <PageTitle
            title={t("activities.title")}
            lead={t("activities.lead")}
            action={
              list.mayChange &&
              list.lacks.length === 0 && (
                <LinkButton href="/gestion/prestations/nouvelle" tone="primary">
                  {t("activities.add")}
                </LinkButton>
              )
            }
          />
          <ActivityListView
            list={list}
            done={fait}
            actions={{ move: moveActivityAction, restore: restoreActivityAction }}
          />
        </div>
      </Catalogue>
    );
  },
  activitiesSearch,
);
