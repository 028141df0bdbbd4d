import type { Metadata } from "next";
import { staffPage } from "@/app/gestion/door";
import {
  changePaperAction,
  dropPaperAction,
  requirePaperAction,
  switchPaperAction,
} from "@/app/gestion/reglages/actions";
import { PaperFileView } from "@/components/desk/settings/paper-file";
import { PageTitle } from "@/components/shell/page-title";
import { Catalogue } from "@/components/ui/catalogue";
import { LinkButton } from "@/components/ui/link-button";
import { getPaper } from "@/lib/desk/settings/get-paper";
import { DEFAULT_LOCALE, pickMessages } from "@/lib/i18n/messages";
import { translatorOf } from "@/lib/i18n/translator";
import { idIn } from "@/lib/search-params";

const t = translatorOf("settings");

export const metadata: Metadata = { title: t("papers.title") };

export default staffPage("settings.change", async (ctx, _search, { id }) => {
  const paper = await getPaper(ctx, idIn(id));
  return (
    <Catalogue locale={DEFAULT_LOCALE} messages={pickMessages(DEFAULT_LOCALE, ["common", "settings"])}>
      <div className="grid gap-5">
        <PageTitle
          title={paper.label}
          action={<LinkButton href="/gestion/reglages/justificatifs">{t("papers.back")}</LinkButton>}
        />
        <PaperFileView
          paper={paper}
          actions={{
            change: changePaperAction,
            switchPaper: switchPaperAction,
            require: requirePaperAction,
            drop: dropPaperAction,
          }}
        />
      </div>
    </Catalogue>
  );
});
