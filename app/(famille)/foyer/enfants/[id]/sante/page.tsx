import type { Metadata } from "next";
import { familyPage } from "@/app/(famille)/door";
import { HealthFiles } from "@/components/health/health-files";
import { HealthForm } from "@/components/health/health-form";
import { HealthOpenings } from "@/components/health/health-openings";
import { PageTitle } from "@/components/shell/page-title";
import { Alert } from "@/components/ui/alert";
import { Catalogue } from "@/components/ui/catalogue";
import { LinkButton } from "@/components/ui/link-button";
import { ACCEPTED_DOCUMENTS } from "@/lib/documents/document-types";
import { describeDocumentRefusal } from "@/lib/files/document-refusals";
import { DEFAULT_LOCALE, pickMessages } from "@/lib/i18n/messages";
import { translatorOf } from "@/lib/i18n/translator";
import { getHealth } from "@/lib/records/health/get-health";
import { healthSearch } from "@/lib/records/health/schemas";
import { removeHealthFileAction, saveHealthAction } from "./actions";

const t = translatorOf("care");
const DONE = { enregistre: "health.saved", envoye: "files.sent", retire: "files.removed" } as const;

export const metadata: Metadata = { title: t("health.nav") };

export default familyPage(async (ctx, { fait, refus, fichier, retirer }, { id = "" }) => {
  const health = await getHealth(ctx, id);
  const child = health.firstName;
  return (
    <Catalogue locale={DEFAULT_LOCALE} messages={pickMessages(DEFAULT_LOCALE, ["common", "care", "upload"])}>
      <div className="mx-auto grid w-full max-w-3xl gap-5">
        <PageTitle
          title={t("health.title", { child })}
          lead={t("health.lead", { child })}
          action={<LinkButton href="/foyer/enfants">{t("back")}</LinkButton>}
        />
        {fait && (
          <Alert tone="success" live="status">
            {t(DONE[fait])}
          </Alert>
        )}
        <div className="rounded-sheet bg-sheet p-5 shadow-lift sm:p-6">
          <HealthForm health={health} save={saveHealthAction} />
        </div>
        <HealthFiles
          health={health}
          accept={ACCEPTED_DOCUMENTS}
          refusal={refus ? describeDocumentRefusal(refus, fichier) : null}
          asked={retirer}
          remove={removeHealthFileAction}
        />
        <HealthOpenings openings={health.openings} />
      </div>
    </Catalogue>
  );
}, healthSearch);
