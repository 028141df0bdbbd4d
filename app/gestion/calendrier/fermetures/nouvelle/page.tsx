import type { Metadata } from "next";
import { closeDaysAction } from "@/app/gestion/calendrier/actions";
import { staffPage } from "@/app/gestion/door";
import { CalendarFrame } from "@/components/desk/calendar/calendar-frame";
import { ClosureFormView } from "@/components/desk/calendar/closure-form";
import { ClosurePreviewView } from "@/components/desk/calendar/closure-preview";
import { LinkButton } from "@/components/ui/link-button";
import { translatorOf } from "@/lib/i18n/translator";
import { previewClosure } from "@/lib/reservations/closures/preview-closure";
import { closureSearch } from "@/lib/reservations/closures/schemas";

const t = translatorOf("deskCalendar");

export const metadata: Metadata = { title: t("closures.formTitle") };

export default staffPage(
  "calendar.change",
  async (ctx, search) => {
    const form = await previewClosure(ctx, search);
    return (
      <CalendarFrame
        part="closures"
        title={t("closures.formTitle")}
        lead={t("closures.formLead")}
        action={<LinkButton href="/gestion/calendrier/fermetures">{t("closures.back")}</LinkButton>}
      >
        <ClosureFormView form={form} />
        {form.preview && (
          <ClosurePreviewView
            // Another preview forgets what was answered to the one before.
            key={JSON.stringify(form.preview.fields)}
            preview={form.preview}
            grown={form.grown}
            declare={closeDaysAction}
          />
        )}
      </CalendarFrame>
    );
  },
  closureSearch,
);
