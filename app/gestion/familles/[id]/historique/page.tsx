import type { Metadata } from "next";
import { staffPage } from "@/app/gestion/door";
import { HistoryFilter } from "@/components/desk/history/history-filter";
import { HistoryTable } from "@/components/desk/history/history-table";
import { PageTitle } from "@/components/shell/page-title";
import { LinkButton } from "@/components/ui/link-button";
import { getHistory } from "@/lib/desk/history/get-history";
import { historySearch } from "@/lib/desk/history/schemas";
import { translatorOf } from "@/lib/i18n/translator";
import { idIn } from "@/lib/search-params";

const t = translatorOf("requests");

export const metadata: Metadata = { title: t("history.unnamed") };

export default staffPage(
  "families.read",
  async (ctx, search, { id }) => {
    const householdId = idIn(id);
    const history = await getHistory(ctx, householdId, search);
    const path = `/gestion/familles/${householdId}`;
    return (
      <div className="grid gap-5">
        <PageTitle
          title={history.family ? t("history.title", { name: history.family }) : t("history.unnamed")}
          lead={t("history.lead")}
          action={<LinkButton href={path}>{t("history.back")}</LinkButton>}
        />
        <HistoryFilter people={history.people} search={search} path={`${path}/historique`} />
        <HistoryTable history={history} search={search} path={`${path}/historique`} />
      </div>
    );
  },
  historySearch,
);
