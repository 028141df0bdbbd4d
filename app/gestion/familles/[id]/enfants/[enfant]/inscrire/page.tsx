import type { Metadata } from "next";
import { staffPage } from "@/app/gestion/door";
import { EnrolForm } from "@/components/desk/enrolments/enrol-form";
import { StandingEnrolments } from "@/components/desk/enrolments/standing-enrolments";
import { PageTitle } from "@/components/shell/page-title";
import { Alert } from "@/components/ui/alert";
import { Catalogue } from "@/components/ui/catalogue";
import { LinkButton } from "@/components/ui/link-button";
import { getEnrolForm } from "@/lib/desk/enrolments/get-enrol-form";
import { enrolSearch } from "@/lib/desk/enrolments/schemas";
import { DEFAULT_LOCALE, pickMessages } from "@/lib/i18n/messages";
import { translatorOf } from "@/lib/i18n/translator";
import { idIn } from "@/lib/search-params";
import { endEnrolmentAction, enrolChildAction } from "./actions";

const t = translatorOf("families");

export const metadata: Metadata = { title: t("enrol.link") };

export default staffPage(
  "children.enrol",
  async (ctx, { fait }, { id, enfant }) => {
    const view = await getEnrolForm(ctx, { householdId: idIn(id), childId: idIn(enfant) });
    const { householdId, child, enrolments } = view;
    return (
      <Catalogue locale={DEFAULT_LOCALE} messages={pickMessages(DEFAULT_LOCALE, ["common", "families"])}>
        <div className="grid gap-6">
          <PageTitle
            title={t("enrol.title", { name: child.name })}
            lead={child.place}
            action={<LinkButton href={`/gestion/familles/${householdId}`}>{t("enrol.back")}</LinkButton>}
          />
          {fait && (
            <Alert tone="success" live="status">
              {t(`new.done.${fait}`)}
            </Alert>
          )}
          <StandingEnrolments
            householdId={householdId}
            child={child}
            enrolments={enrolments}
            end={endEnrolmentAction}
          />
          <EnrolForm view={view} enrol={enrolChildAction} />
        </div>
      </Catalogue>
    );
  },
  enrolSearch,
);
