import type { Metadata } from "next";
import { staffPage } from "@/app/gestion/door";
import { DeskNewsTable } from "@/components/news/desk-news-table";
import { PageTitle } from "@/components/shell/page-title";
import { Catalogue } from "@/components/ui/catalogue";
import { LinkButton } from "@/components/ui/link-button";
import { TabLinks } from "@/components/ui/tab-links";
import { DEFAULT_LOCALE, pickMessages } from "@/lib/i18n/messages";
import { translatorOf } from "@/lib/i18n/translator";
import { listDeskNews } from "@/lib/news/list-desk-news";
import type { NewsState } from "@/lib/news/rules/news-state";
import { DESK_TABS, type DeskTab, deskNewsSearch } from "@/lib/news/schemas";

const t = translatorOf("news");
const PATH = "/gestion/actualites";
const STATES: Record<DeskTab, NewsState> = {
  publiees: "published",
  programmees: "scheduled",
  brouillons: "draft",
  archivees: "archived",
};

export const metadata: Metadata = { title: t("desk.title") };

export default staffPage(
  "news.write",
  async (ctx, { etat = "publiees" }) => {
    const { rows, counts, limitedTo } = await listDeskNews(ctx, { state: STATES[etat] });
    return (
      <Catalogue locale={DEFAULT_LOCALE} messages={pickMessages(DEFAULT_LOCALE, ["common", "news"])}>
        <div className="grid gap-5">
          <PageTitle
            title={t("desk.title")}
            lead={t("desk.lead")}
            action={
              <LinkButton href={`${PATH}/nouvelle`} tone="primary">
                {t("desk.create")}
              </LinkButton>
            }
          />
          <TabLinks
            label={t("desk.filter")}
            tabs={DESK_TABS.map((tab) => ({
              href: tab === "publiees" ? PATH : `${PATH}?etat=${tab}`,
              label: tabLabel(tab, counts[STATES[tab]]),
              current: tab === etat,
            }))}
          />
          <DeskNewsTable rows={rows} empty={t(`desk.empties.${etat}`)} />
          {limitedTo !== null && (
            <p className="text-ink-2">{t("desk.limited", { count: String(limitedTo) })}</p>
          )}
        </div>
      </Catalogue>
    );
  },
  deskNewsSearch,
);

function tabLabel(tab: DeskTab, count: number): string {
  const label = t(`desk.tabs.${tab}`);
  return count > 0 ? t("desk.tabs.counted", { label, count: String(count) }) : label;
}
