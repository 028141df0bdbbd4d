import type { Metadata } from "next";
import {
  acceptPaperAction,
  acceptRequestAction,
  askPaperAction,
  refusePaperAction,
  refuseRequestAction,
} from "@/app/gestion/demandes/inscriptions/actions";
import { staffPage } from "@/app/gestion/door";
import { DeskRequest } from "@/components/enrolments/desk/desk-request";
import { Catalogue } from "@/components/ui/catalogue";
import { getDeskRequest } from "@/lib/enrolments/requests/get-desk-request";
import { deskSearch } from "@/lib/enrolments/schemas";
import { DEFAULT_LOCALE, pickMessages } from "@/lib/i18n/messages";
import { translatorOf } from "@/lib/i18n/translator";

export const metadata: Metadata = { title: translatorOf("enrolments")("desk.title") };

export default staffPage(
  "requests.read",
  async (ctx, { fait }, { id = "" }) => {
    const request = await getDeskRequest(ctx, id);
    return (
      <Catalogue locale={DEFAULT_LOCALE} messages={pickMessages(DEFAULT_LOCALE, ["common", "enrolments"])}>
        <DeskRequest
          request={request}
          done={fait}
          actions={{
            accept: acceptRequestAction,
            refuse: refuseRequestAction,
            askPaper: askPaperAction,
            acceptPaper: acceptPaperAction,
            refusePaper: refusePaperAction,
          }}
        />
      </Catalogue>
    );
  },
  deskSearch,
);
