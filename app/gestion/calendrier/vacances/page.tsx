import type { Metadata } from "next";
import {
  addHolidayAction,
  changeHolidayAction,
  dropHolidayAction,
  restoreHolidayAction,
} from "@/app/gestion/calendrier/actions";
import { staffPage } from "@/app/gestion/door";
import { CalendarFrame } from "@/components/desk/calendar/calendar-frame";
import { HolidayList } from "@/components/desk/calendar/holiday-list";
import { YearSteps } from "@/components/desk/calendar/year-steps";
import { Alert } from "@/components/ui/alert";
import { LinkButton } from "@/components/ui/link-button";
import { listHolidays } from "@/lib/catalogue/holidays/list-holidays";
import { holidaysSearch } from "@/lib/catalogue/holidays/schemas";
import { translatorOf } from "@/lib/i18n/translator";

const t = translatorOf("deskCalendar");

export const metadata: Metadata = { title: t("holidays.title") };

export default staffPage(
  "calendar.change",
  async (ctx, { annee, importees }) => {
    const page = await listHolidays(ctx, annee);
    return (
      <CalendarFrame
        part="holidays"
        title={t("holidays.title")}
        lead={page.zone ? t("holidays.leadZone", { zone: page.zone }) : t("holidays.leadOwn")}
        action={<LinkButton href="/gestion/calendrier/vacances/importer">{t("holidays.import")}</LinkButton>}
      >
        {importees !== undefined && (
          <Alert tone="success" live="status">
            {t("import.done", { count: importees })}
          </Alert>
        )}
        <YearSteps path="/gestion/calendrier/vacances" year={page} />
        <HolidayList
          page={page}
          actions={{
            add: addHolidayAction,
            change: changeHolidayAction,
            drop: dropHolidayAction,
            restore: restoreHolidayAction,
          }}
        />
      </CalendarFrame>
    );
  },
  holidaysSearch,
);
