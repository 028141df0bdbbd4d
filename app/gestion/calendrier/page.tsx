import type { Metadata } from "next";
import { staffPage } from "@/app/gestion/door";
import { CalendarFrame } from "@/components/desk/calendar/calendar-frame";
import { CalendarYearView } from "@/components/desk/calendar/calendar-year";
import { YearSteps } from "@/components/desk/calendar/year-steps";
import { isAllowed } from "@/lib/accounts/permissions";
import { getCalendarYear } from "@/lib/catalogue/holidays/get-calendar-year";
import { yearSearch } from "@/lib/catalogue/holidays/schemas";
import { translatorOf } from "@/lib/i18n/translator";

const t = translatorOf("deskCalendar");

export const metadata: Metadata = { title: t("title") };

export default staffPage(
  "calendar.read",
  async (ctx, { annee }) => {
    const calendar = await getCalendarYear(ctx, annee);
    const canChange = isAllowed(ctx.actor.role, "calendar.change");
    return (
      <CalendarFrame part="year" title={t("title")} lead={t("year.lead")} canChange={canChange}>
        <YearSteps path="/gestion/calendrier" year={calendar} />
        <CalendarYearView calendar={calendar} canChange={canChange} />
      </CalendarFrame>
    );
  },
  yearSearch,
);
