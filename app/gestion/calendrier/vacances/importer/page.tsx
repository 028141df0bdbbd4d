import type { Metadata } from "next";
import { previewImportAction, writeImportAction } from "@/app/gestion/calendrier/actions";
import { staffPage } from "@/app/gestion/door";
import { CalendarFrame } from "@/components/desk/calendar/calendar-frame";
import { ImportForm } from "@/components/desk/calendar/import-form";
import { LinkButton } from "@/components/ui/link-button";
import { translatorOf } from "@/lib/i18n/translator";

const t = translatorOf("deskCalendar");

export const metadata: Metadata = { title: t("import.title") };

export default staffPage("calendar.change", async () => (
  <CalendarFrame
    part="holidays"
    title={t("import.title")}
    lead={t("import.lead")}
    action={<LinkButton href="/gestion/calendrier/vacances">{t("import.back")}</LinkButton>}
  >
    <ImportForm read={previewImportAction} write={writeImportAction} />
  </CalendarFrame>
));
