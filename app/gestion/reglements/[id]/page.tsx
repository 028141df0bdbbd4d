import type { Metadata } from "next";
import { staffPage } from "@/app/gestion/door";
import { renameRegulationAction, switchRegulationAction } from "@/app/gestion/reglements/actions";
import { RegulationFileView } from "@/components/desk/regulations/regulation-file";
import { RegulationFrame } from "@/components/desk/regulations/regulation-frame";
import { translatorOf } from "@/lib/i18n/translator";
import { getRegulation } from "@/lib/reservations/regulation/get-regulation";
import { idIn } from "@/lib/search-params";

const t = translatorOf("deskRegulations");

export const metadata: Metadata = { title: t("title") };

export default staffPage("catalogue.read", async (ctx, _search, { id }) => {
  const file = await getRegulation(ctx, idIn(id));
  return (
    <RegulationFrame title={file.name} back={{ href: "/gestion/reglements", label: t("back") }}>
      <RegulationFileView
        file={file}
        actions={{ rename: renameRegulationAction, switchRegulation: switchRegulationAction }}
      />
    </RegulationFrame>
  );
});
