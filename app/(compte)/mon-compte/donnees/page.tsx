import type { Metadata } from "next";
import { familyPage } from "@/app/(famille)/door";
import { MyData } from "@/components/privacy/my-data";
import { Catalogue } from "@/components/ui/catalogue";
import { DEFAULT_LOCALE, pickMessages } from "@/lib/i18n/messages";
import { translatorOf } from "@/lib/i18n/translator";
import { listOwnDataRequests } from "@/lib/privacy/list-own-data-requests";
import { askDataAction } from "./actions";

export const metadata: Metadata = { title: translatorOf("privacy")("title") };

/** For guardians: what is kept about an agent is the administrator's matter. */
export default familyPage(async (ctx) => {
  const requests = await listOwnDataRequests(ctx);
  return (
    <Catalogue locale={DEFAULT_LOCALE} messages={pickMessages(DEFAULT_LOCALE, ["common", "privacy"])}>
      <MyData requests={requests} ask={askDataAction} />
    </Catalogue>
  );
});
