import type { Metadata } from "next";
import { liftClosureAction } from "@/app/gestion/calendrier/actions";
import { staffPage } from "@/app/gestion/door";
import { CalendarFrame } from "@/components/desk/calendar/calendar-frame";
import { ClosureFileView } from "@/components/desk/calendar/closure-file";
import { TouchedFamilies } from "@/components/desk/calendar/touched-families";
import { LinkButton } from "@/components/ui/link-button";
import { translatorOf } from "@/lib/i18n/translator";
import { getClosure } from "@/lib/reservations/closures/get-closure";
import { idIn } from "@/lib/search-params";

const t = translatorOf("deskCalendar");

export const metadata: Metadata = { title: t("closures.title") };

export default staffPage("calendar.change", async (ctx, _search, { id }) => {
  const { families, ...closure } = await getClosure(ctx, idIn(id));
  return (
    <CalendarFrame
      part="closures"
      title={closure.label}
      action={<LinkButton href="/gestion/calendrier/fermetures">{t("closures.back")}</LinkButton>}
    >
      <ClosureFileView closure={closure} lift={liftClosureAction} />
      {families.length > 0 ? (
        <TouchedFamilies caption={t("closures.cancelledTitle")} families={families} />
      ) : (
        <p>{t("closures.noneCancelled")}</p>
      )}
    </CalendarFrame>
  );
});
