import type { Metadata } from "next";
import { familyPage } from "@/app/(famille)/door";
import { Enrolments } from "@/components/enrolments/enrolments";
import { PageTitle } from "@/components/shell/page-title";
import { Catalogue } from "@/components/ui/catalogue";
import { getEnrolments } from "@/lib/enrolments/get-enrolments";
import { uploadSearch } from "@/lib/enrolments/schemas";
import { DEFAULT_LOCALE, pickMessages } from "@/lib/i18n/messages";
import { translatorOf } from "@/lib/i18n/translator";
import { noticeOf } from "./notice";

const t = translatorOf("enrolments");

export const metadata: Metadata = { title: t("title") };

export default familyPage(async (ctx, search) => {
  const { children } = await getEnrolments(ctx);
  if (children.length === 0) return <PageTitle title={t("noChild")} lead={t("noChildHint")} />;
  return (
    <Catalogue
      locale={DEFAULT_LOCALE}
      messages={pickMessages(DEFAULT_LOCALE, ["common", "enrolments", "upload"])}
    >
      <Enrolments items={children} notice={noticeOf(search)} />
    </Catalogue>
  );
}, uploadSearch);
