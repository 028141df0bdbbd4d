import type { Metadata } from "next";
import { staffPage } from "@/app/gestion/door";
import {
  addDietAction,
  moveDietAction,
  renameDietAction,
  switchDietAction,
} from "@/app/gestion/reglages/actions";
import { DietSettingsView } from "@/components/desk/settings/diet-settings";
import { SettingsFrame } from "@/components/desk/settings/settings-frame";
import { listDietSettings } from "@/lib/desk/settings/list-diet-settings";
import { translatorOf } from "@/lib/i18n/translator";

const t = translatorOf("settings");

export const metadata: Metadata = { title: t("diets.title") };

export default staffPage("settings.change", async (ctx) => {
  const diets = await listDietSettings(ctx);
  return (
    <SettingsFrame part="diets">
      <DietSettingsView
        diets={diets}
        actions={{
          add: addDietAction,
          rename: renameDietAction,
          move: moveDietAction,
          switchDiet: switchDietAction,
        }}
      />
    </SettingsFrame>
  );
});
