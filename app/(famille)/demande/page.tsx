import type { Metadata } from "next";
import { familyPage } from "@/app/(famille)/door";
import { PageTitle } from "@/components/shell/page-title";
import { AskTownHall } from "@/components/town-hall/ask-town-hall";
import { Catalogue } from "@/components/ui/catalogue";
import { DEFAULT_LOCALE, pickMessages } from "@/lib/i18n/messages";
import { translatorOf } from "@/lib/i18n/translator";
import { getAsk } from "@/lib/messages/get-ask";
import { askSearch } from "@/lib/messages/schemas";
import { sendMessageAction } from "./actions";
import { weekHref } from "./week-href";

const t = translatorOf("townHall");
const planning = translatorOf("planning");

export const metadata: Metadata = { title: t("title") };

export default familyPage(async (ctx, search) => {
  const ask = await getAsk(ctx, search);
  if (ask.children.length === 0)
    return <PageTitle title={planning("noChild")} lead={planning("noChildHint")} />;
  return (
    <Catalogue locale={DEFAULT_LOCALE} messages={pickMessages(DEFAULT_LOCALE, ["common", "townHall"])}>
      <AskTownHall ask={ask} send={sendMessageAction} backHref={weekHref(search)} />
    </Catalogue>
  );
}, askSearch);
