import type { Metadata } from "next";
import Link from "next/link";
import { staffPage } from "@/app/gestion/door";
import { DecideForm } from "@/components/desk/requests/decide-form";
import { PageTitle } from "@/components/shell/page-title";
import { Catalogue } from "@/components/ui/catalogue";
import { LinkButton } from "@/components/ui/link-button";
import { DEFAULT_LOCALE, pickMessages } from "@/lib/i18n/messages";
import { translatorOf } from "@/lib/i18n/translator";
import { getSubmission } from "@/lib/records/decisions/get-submission";
import { idIn } from "@/lib/search-params";
import { decideChangesAction } from "../actions";

const t = translatorOf("requests");

export const metadata: Metadata = { title: t("one.changements") };

export default staffPage("requests.read", async (ctx, _search, { id }) => {
  const submission = await getSubmission(ctx, idIn(id));
  const { person, family, askedBy, askedAt, byStaff, householdId } = submission;
  return (
    <Catalogue locale={DEFAULT_LOCALE} messages={pickMessages(DEFAULT_LOCALE, ["common", "requests"])}>
      <div className="grid gap-5">
        <PageTitle
          title={t("changes.title", { person })}
          lead={t(byStaff ? "changes.leadStaff" : "changes.lead", { name: askedBy, stamp: askedAt })}
          action={<LinkButton href="/gestion/demandes">{t("changes.back")}</LinkButton>}
        />
        <p>
          <Link
            href={`/gestion/familles/${householdId}`}
            prefetch={false}
            className="inline-flex min-h-11 items-center underline underline-offset-4"
          >
            {t("changes.file", { name: family })}
          </Link>
        </p>
        <DecideForm submission={submission} decide={decideChangesAction} />
      </div>
    </Catalogue>
  );
});
