import type { Metadata } from "next";
import { staffPage } from "@/app/gestion/door";
import { RequestFilter } from "@/components/desk/requests/request-filter";
import { RequestList } from "@/components/desk/requests/request-list";
import { PageTitle } from "@/components/shell/page-title";
import { Catalogue } from "@/components/ui/catalogue";
import { listRequests } from "@/lib/desk/requests/list-requests";
import { requestsSearch } from "@/lib/desk/requests/schemas";
import { DEFAULT_LOCALE, pickMessages } from "@/lib/i18n/messages";
import { translatorOf } from "@/lib/i18n/translator";
import { markHandledAction } from "./actions";

const t = translatorOf("requests");
const WORDS = ["common", "townHall", "requests"] as const;

export const metadata: Metadata = { title: t("title") };

export default staffPage(
  "requests.read",
  async (ctx, search) => {
    const { entries, open, limitedTo } = await listRequests(ctx, search);
    const state = search.etat === "traitees" ? "handled" : "open";
    return (
      <Catalogue locale={DEFAULT_LOCALE} messages={pickMessages(DEFAULT_LOCALE, WORDS)}>
        <div className="grid gap-5">
          <PageTitle title={t("title")} lead={t("lead")} />
          <RequestFilter search={search} open={open} />
          <RequestList
            entries={entries}
            mark={markHandledAction}
            empty={
              search.q ? t("empty.search", { query: search.q }) : t(`empty.${search.type ? "kind" : state}`)
            }
          />
          {limitedTo !== null && (
            <p className="text-ink-2">{t(`limited.${state}`, { count: String(limitedTo) })}</p>
          )}
        </div>
      </Catalogue>
    );
  },
  requestsSearch,
);
