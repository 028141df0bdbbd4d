import type { Metadata } from "next";
import { familyPage } from "@/app/(famille)/door";
import { PageTitle } from "@/components/shell/page-title";
import { Catalogue } from "@/components/ui/catalogue";
import { YearPlanning } from "@/components/year/year-planning";
import { DEFAULT_LOCALE, pickMessages } from "@/lib/i18n/messages";
import { translatorOf } from "@/lib/i18n/translator";
import { findYearPlanning } from "@/lib/reservations/planning/find-year-planning";
import { yearSearch } from "@/lib/reservations/planning/schemas";

const t = translatorOf("planning");

export const metadata: Metadata = { title: translatorOf("calendar")("yearTitle") };

export default familyPage(async (ctx, { enfant, annee, semaine, prestation }) => {
  const asked = { childId: enfant, year: annee, week: semaine, activityId: prestation };
  const planning = await findYearPlanning(ctx, asked);
  if (!planning) return <PageTitle title={t("noChild")} lead={t("noChildHint")} />;
  return (
    <Catalogue
      locale={DEFAULT_LOCALE}
      messages={pickMessages(DEFAULT_LOCALE, ["common", "planning", "calendar"])}
    >
      <YearPlanning
        planning={planning}
        path="/reservations"
        storageKey={`marelle.souhaits.${ctx.actor.householdId}`}
      />
    </Catalogue>
  );
}, yearSearch);
