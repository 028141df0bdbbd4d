import type { Metadata } from "next";
import { staffPage } from "@/app/gestion/door";
import { addPaperAction } from "@/app/gestion/reglages/actions";
import { PaperList } from "@/components/desk/settings/paper-list";
import { SettingsFrame } from "@/components/desk/settings/settings-frame";
import { listPaperSettings } from "@/lib/desk/settings/list-paper-settings";
import { translatorOf } from "@/lib/i18n/translator";

const t = translatorOf("settings");

export const metadata: Metadata = { title: t("papers.title") };

export default staffPage("settings.change", async (ctx) => {
  const papers = await listPaperSettings(ctx);
  return (
    <SettingsFrame part="papers">
      <PaperList papers={papers} add={addPaperAction} />
    </SettingsFrame>
  );
});
