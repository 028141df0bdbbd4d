import type { Metadata } from "next";
import { familyPage } from "@/app/(famille)/door";
import { withdrawRequestAction, writeMessageAction } from "@/app/(famille)/inscriptions/actions";
import { noticeOf } from "@/app/(famille)/inscriptions/notice";
import { RequestPage } from "@/components/enrolments/request-page";
import { Catalogue } from "@/components/ui/catalogue";
import { getRequest } from "@/lib/enrolments/requests/get-request";
import { uploadSearch } from "@/lib/enrolments/schemas";
import { DEFAULT_LOCALE, pickMessages } from "@/lib/i18n/messages";
import { translatorOf } from "@/lib/i18n/translator";

export const metadata: Metadata = { title: translatorOf("enrolments")("desk.title") };

export default familyPage(async (ctx, search, { id = "" }) => {
  const request = await getRequest(ctx, id);
  return (
    <Catalogue
      locale={DEFAULT_LOCALE}
      messages={pickMessages(DEFAULT_LOCALE, ["common", "enrolments", "upload"])}
    >
      <RequestPage
        request={request}
        write={writeMessageAction}
        withdraw={withdrawRequestAction}
        notice={noticeOf(search)}
      />
    </Catalogue>
  );
}, uploadSearch);
