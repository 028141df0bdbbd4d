import type { Metadata } from "next";
import { acceptPaperAction, refusePaperAction } from "@/app/gestion/demandes/inscriptions/actions";
import { staffPage } from "@/app/gestion/door";
import { DeskPaper } from "@/components/enrolments/desk/desk-paper";
import { Catalogue } from "@/components/ui/catalogue";
import { getDeskPaper } from "@/lib/enrolments/papers/get-desk-paper";
import { deskSearch } from "@/lib/enrolments/schemas";
import { DEFAULT_LOCALE, pickMessages } from "@/lib/i18n/messages";
import { translatorOf } from "@/lib/i18n/translator";

export const metadata: Metadata = { title: translatorOf("enrolments")("desk.paperPage.title") };

export default staffPage(
  "requests.read",
  async (ctx, { fait }, { id = "" }) => {
    const paper = await getDeskPaper(ctx, id);
    return (
      <Catalogue locale={DEFAULT_LOCALE} messages={pickMessages(DEFAULT_LOCALE, ["common", "enrolments"])}>
        <DeskPaper
          paper={paper}
          done={fait}
          actions={{ acceptPaper: acceptPaperAction, refusePaper: refusePaperAction }}
        />
      </Catalogue>
    );
  },
  deskSearch,
);
