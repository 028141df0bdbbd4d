import type { Metadata } from "next";
import { staffPage } from "@/app/gestion/door";
import {
  addRelationAction,
  archiveActivityAction,
  changeActivityAction,
  copyActivityAction,
  dropRelationAction,
  dropWindowAction,
  restoreActivityAction,
  saveWindowAction,
} from "@/app/gestion/prestations/actions";
import { ActivityFileView } from "@/components/desk/catalogue/activity-file";
import { PageTitle } from "@/components/shell/page-title";
import { Alert } from "@/components/ui/alert";
import { Catalogue } from "@/components/ui/catalogue";
import { LinkButton } from "@/components/ui/link-button";
import { getActivity } from "@/lib/desk/activities/get-activity";
import { activitiesSearch } from "@/lib/desk/activities/schemas";
import { DEFAULT_LOCALE, pickMessages } from "@/lib/i18n/messages";
import { translatorOf } from "@/lib/i18n/translator";
import { idIn } from "@/lib/search-params";

const t = translatorOf("catalogue");

export const metadata: Metadata = { title: t("activities.title") };

export default staffPage(
  "catalogue.read",
  async (ctx, { fait }, { id }) => {
    const file = await getActivity(ctx, idIn(id));
    return (
      <Catalogue locale={DEFAULT_LOCALE} messages={pickMessages(DEFAULT_LOCALE, ["common", "catalogue"])}>
        <div className="grid gap-5">
          <PageTitle
            title={file.row.name}
            lead={file.site}
            action={
              <div className="flex flex-wrap gap-3">
                <LinkButton href={`/gestion/ouvertures/${file.id}`}>{t("activities.openings")}</LinkButton>
                <LinkButton href="/gestion/prestations" tone="quiet">
                  {t("activities.back")}
                </LinkButton>
              </div>
            }
          />
          {fait && (
            <Alert tone="success" live="status">
              {t(`activities.done.${fait}`)}
            </Alert>
          )}
          <ActivityFileView
            file={file}
            actions={{
              change: changeActivityAction,
              archive: archiveActivityAction,
              restore: restoreActivityAction,
              copy: copyActivityAction,
              relate: addRelationAction,
              unrelate: dropRelationAction,
              saveWindow: saveWindowAction,
              dropWindow: dropWindowAction,
            }}
          />
        </div>
      </Catalogue>
    );
  },
  activitiesSearch,
);
