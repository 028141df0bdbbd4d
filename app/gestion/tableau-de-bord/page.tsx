import type { Metadata } from "next";
import { staffPage } from "@/app/gestion/door";
import { StepsBanner } from "@/components/desk/commune/steps-banner";
import { DayNumbers } from "@/components/desk/day-numbers";
import { DaySteps } from "@/components/desk/day-steps";
import { PageTitle } from "@/components/shell/page-title";
import { Catalogue } from "@/components/ui/catalogue";
import { isAllowed } from "@/lib/accounts/permissions";
import { getFirstSteps } from "@/lib/desk/commune/get-first-steps";
import { DEFAULT_LOCALE, pickMessages } from "@/lib/i18n/messages";
import { translatorOf } from "@/lib/i18n/translator";
import { listDayNumbers } from "@/lib/reservations/planning/list-day-numbers";
import { daySearch } from "@/lib/reservations/planning/schemas";

const t = translatorOf("staff");

export const metadata: Metadata = { title: t("title") };

export default staffPage(
  "day.read",
  async (ctx, { jour }) => {
    const sets = isAllowed(ctx.actor.role, "commune.change");
    const [{ day, date, previous, next, rows }, first] = await Promise.all([
      listDayNumbers(ctx, jour),
      sets ? getFirstSteps(ctx) : null,
    ]);
    return (
      <Catalogue locale={DEFAULT_LOCALE} messages={pickMessages(DEFAULT_LOCALE, ["common", "staff"])}>
        <div className="grid gap-5">
          <PageTitle
            title={t("numbers.title", { day })}
            lead={t("numbers.lead")}
            action={<DaySteps path="/gestion/tableau-de-bord" previous={previous} next={next} />}
          />
          {first !== null && first.left > 0 && <StepsBanner left={first.left} />}
          <DayNumbers date={date} rows={rows} />
        </div>
      </Catalogue>
    );
  },
  daySearch,
);
