import type { Metadata } from "next";
import { familyPage } from "@/app/(famille)/door";
import { PictureForm } from "@/components/pictures/picture-form";
import { PictureHistory } from "@/components/pictures/picture-history";
import { PictureOutcome } from "@/components/pictures/picture-outcome";
import { PageTitle } from "@/components/shell/page-title";
import { Alert } from "@/components/ui/alert";
import { Catalogue } from "@/components/ui/catalogue";
import { LinkButton } from "@/components/ui/link-button";
import { DEFAULT_LOCALE, pickMessages } from "@/lib/i18n/messages";
import { translatorOf } from "@/lib/i18n/translator";
import { getPictureRights } from "@/lib/records/pictures/get-picture-rights";
import { picturesSearch } from "@/lib/records/pictures/schemas";
import { answerPicturesAction } from "./actions";

const t = translatorOf("care");

export const metadata: Metadata = { title: t("pictures.nav") };

export default familyPage(async (ctx, { fait }, { id = "" }) => {
  const rights = await getPictureRights(ctx, id);
  const child = rights.firstName;
  return (
    <Catalogue locale={DEFAULT_LOCALE} messages={pickMessages(DEFAULT_LOCALE, ["common", "care"])}>
      <div className="mx-auto grid w-full max-w-3xl gap-5">
        <PageTitle
          title={t("pictures.title", { child })}
          lead={t("pictures.lead", { child })}
          action={<LinkButton href="/foyer/enfants">{t("back")}</LinkButton>}
        />
        {fait && (
          <Alert tone="success" live="status">
            {t("pictures.saved")}
          </Alert>
        )}
        <PictureOutcome rights={rights} />
        <section
          aria-labelledby="vos-reponses"
          className="grid gap-4 rounded-sheet bg-sheet p-5 shadow-lift sm:p-6"
        >
          <h2 id="vos-reponses" className="font-bold text-xl">
            {t("pictures.yours")}
          </h2>
          {rights.mayAnswer ? (
            <PictureForm rights={rights} save={answerPicturesAction} />
          ) : (
            <p>{t("pictures.noAuthority")}</p>
          )}
        </section>
        <PictureHistory rights={rights} />
      </div>
    </Catalogue>
  );
}, picturesSearch);
