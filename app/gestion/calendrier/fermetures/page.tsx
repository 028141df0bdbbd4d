import type { Metadata } from "next";
import { staffPage } from "@/app/gestion/door";
import { CalendarFrame } from "@/components/desk/calendar/calendar-frame";
import { ClosureListsView } from "@/components/desk/calendar/closure-lists";
import { LinkButton } from "@/components/ui/link-button";
import { translatorOf } from "@/lib/i18n/translator";
import { listDeskClosures } from "@/lib/reservations/closures/list-desk-closures";

const t = translatorOf("deskCalendar");

export const metadata: Metadata = { title: t("closures.title") };

export default staffPage("calendar.change", async (ctx) => {
  const lists = await listDeskClosures(ctx);
  return (
    <CalendarFrame
      part="closures"
      title={t("closures.title")}
      lead={t("closures.lead")}
      action={
        <LinkButton href="/gestion/calendrier/fermetures/nouvelle" tone="primary">
          {t("closures.add")}
        </LinkButton>
      }
    >
      <ClosureListsView {...lists} />
    </CalendarFrame>
  );
});
