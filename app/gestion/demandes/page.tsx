import type { Metadata } from "next";
import { staffPage } from "@/app/gestion/door";
import { MessageList } from "@/components/desk/message-list";
import { PageTitle } from "@/components/shell/page-title";
import { Catalogue } from "@/components/ui/catalogue";
import { TabLinks } from "@/components/ui/tab-links";
import { DEFAULT_LOCALE, pickMessages } from "@/lib/i18n/messages";
import { translatorOf } from "@/lib/i18n/translator";
import { listMessages } from "@/lib/messages/list-messages";
import { messagesSearch } from "@/lib/messages/schemas";
import { markHandledAction } from "./actions";

const t = translatorOf("townHall");
const PATH = "/gestion/demandes";

export const metadata: Metadata = { title: t("desk.title") };

export default staffPage(
  "messages.read",
  async (ctx, { etat = "a-traiter" }) => {
    const handled = etat === "traitees";
    const { rows, open, limitedTo } = await listMessages(ctx, { handled });
    return (
      <Catalogue locale={DEFAULT_LOCALE} messages={pickMessages(DEFAULT_LOCALE, ["common", "townHall"])}>
        <div className="grid gap-5">
          <PageTitle title={t("desk.title")} lead={t("desk.lead")} />
          <TabLinks
            label={t("desk.filter")}
            tabs={[
              {
                href: PATH,
                label: open > 0 ? t("desk.openCount", { count: String(open) }) : t("desk.open"),
                current: !handled,
              },
              { href: `${PATH}?etat=traitees`, label: t("desk.handled"), current: handled },
            ]}
          />
          <MessageList
            rows={rows}
            mark={markHandledAction}
            empty={t(`desk.empty.${handled ? "handled" : "open"}`)}
          />
          {limitedTo !== null && (
            <p className="text-ink-2">{t("desk.limited", { count: String(limitedTo) })}</p>
          )}
        </div>
      </Catalogue>
    );
  },
  messagesSearch,
);
