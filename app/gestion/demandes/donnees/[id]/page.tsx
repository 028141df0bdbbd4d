import type { Metadata } from "next";
import { staffPage } from "@/app/gestion/door";
import { DeskRequest } from "@/components/privacy/desk-request";
import { Catalogue } from "@/components/ui/catalogue";
import { isAllowed } from "@/lib/accounts/permissions";
import { DEFAULT_LOCALE, pickMessages } from "@/lib/i18n/messages";
import { translatorOf } from "@/lib/i18n/translator";
import { getDataRequest } from "@/lib/privacy/get-data-request";
import { answerDataAction } from "./actions";

export const metadata: Metadata = { title: translatorOf("privacy")("title") };

export default staffPage("requests.read", async (ctx, _search, { id = "" }) => {
  const request = await getDataRequest(ctx, id);
  const answer = isAllowed(ctx.actor.role, "requests.decide") ? answerDataAction : null;
  return (
    <Catalogue locale={DEFAULT_LOCALE} messages={pickMessages(DEFAULT_LOCALE, ["common", "privacy"])}>
      <DeskRequest request={request} answer={answer} />
    </Catalogue>
  );
});
