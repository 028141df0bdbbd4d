import type { Metadata } from "next";
import { staffPage } from "@/app/gestion/door";
import { openYearAction } from "@/app/gestion/ouvertures/actions";
import { KeptDays } from "@/components/desk/openings/kept-days";
import { OpenYearForm } from "@/components/desk/openings/open-year-form";
import { YearLinks } from "@/components/desk/openings/year-links";
import { PageTitle } from "@/components/shell/page-title";
import { Catalogue } from "@/components/ui/catalogue";
import { DEFAULT_LOCALE, pickMessages } from "@/lib/i18n/messages";
import { translatorOf } from "@/lib/i18n/translator";
import { listOpeningYears } from "@/lib/reservations/capacity/list-opening-years";
import { openingsSearch } from "@/lib/reservations/capacity/schemas";

const t = translatorOf("openings");

export const metadata: Metadata = { title: t("title") };

export default staffPage(
  "catalogue.read",
  async (ctx, search) => {
    const openings = await listOpeningYears(ctx, search);
    return (
      <Catalogue locale={DEFAULT_LOCALE} messages={pickMessages(DEFAULT_LOCALE, ["common", "openings"])}>
        <div className="grid gap-5">
          <PageTitle title={t("title")} lead={t("lead")} />
          <YearLinks path="/gestion/ouvertures" years={openings.years} />
          <OpenYearForm openings={openings} open={openYearAction} />
          <KeptDays rows={openings.rows} />
        </div>
      </Catalogue>
    );
  },
  openingsSearch,
);
