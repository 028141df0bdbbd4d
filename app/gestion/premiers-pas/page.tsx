import type { Metadata } from "next";
import { staffPage } from "@/app/gestion/door";
import { FirstStepsList } from "@/components/desk/commune/first-steps-list";
import { PageTitle } from "@/components/shell/page-title";
import { getFirstSteps } from "@/lib/desk/commune/get-first-steps";
import { translatorOf } from "@/lib/i18n/translator";

const t = translatorOf("commune");

export const metadata: Metadata = { title: t("steps.title") };

export default staffPage("commune.change", async (ctx) => {
  const first = await getFirstSteps(ctx);
  return (
    <div className="grid gap-5">
      <PageTitle title={t("steps.title")} lead={t("steps.lead")} />
      <FirstStepsList first={first} />
    </div>
  );
});
