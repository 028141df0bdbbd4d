import type { Metadata } from "next";
import { familyPage } from "@/app/(famille)/door";
import { askEnrolmentAction } from "@/app/(famille)/inscriptions/actions";
import { AskEnrolment } from "@/components/enrolments/ask-enrolment";
import { Catalogue } from "@/components/ui/catalogue";
import { askSearch } from "@/lib/enrolments/schemas";
import { DEFAULT_LOCALE, pickMessages } from "@/lib/i18n/messages";
import { translatorOf } from "@/lib/i18n/translator";
import { getEnrolmentForm } from "@/lib/reservations/regulation/get-enrolment-form";

export const metadata: Metadata = { title: translatorOf("enrolments")("askPage.title") };

export default familyPage(async (ctx, { enfant = "" }, { activite = "" }) => {
  const view = await getEnrolmentForm(ctx, { childId: enfant, activityId: activite });
  return (
    <Catalogue locale={DEFAULT_LOCALE} messages={pickMessages(DEFAULT_LOCALE, ["common", "enrolments"])}>
      <AskEnrolment view={view} rules={view.rules} send={askEnrolmentAction} />
    </Catalogue>
  );
}, askSearch);
