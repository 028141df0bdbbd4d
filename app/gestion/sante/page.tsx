import type { Metadata } from "next";
import { staffPage } from "@/app/gestion/door";
import { PresentChildren } from "@/components/health/present-children";
import { PageTitle } from "@/components/shell/page-title";
import { translatorOf } from "@/lib/i18n/translator";
import { listHealthToday } from "@/lib/records/health/list-health-today";

const t = translatorOf("care");

export const metadata: Metadata = { title: t("desk.title") };

export default staffPage("health.read", async (ctx) => {
  const children = await listHealthToday(ctx);
  return (
    <div className="mx-auto grid w-full max-w-3xl gap-5">
      <PageTitle title={t("desk.title")} lead={t("desk.lead")} />
      <PresentChildren present={children} />
    </div>
  );
});
