import type { Metadata } from "next";
import { staffPage } from "@/app/gestion/door";
import { BenchView } from "@/components/desk/regulations/bench-view";
import { RegulationFrame } from "@/components/desk/regulations/regulation-frame";
import { translatorOf } from "@/lib/i18n/translator";
import { getBench } from "@/lib/reservations/regulation/get-bench";
import { benchSearch } from "@/lib/reservations/regulation/schemas";
import { idIn } from "@/lib/search-params";

const t = translatorOf("deskRegulations");

export const metadata: Metadata = { title: t("bench.title") };

export default staffPage(
  "catalogue.read",
  async (ctx, asked, { id }) => {
    const { regulation, bench } = await getBench(ctx, idIn(id), asked);
    return (
      <RegulationFrame
        title={t("bench.title")}
        lead={t("bench.lead")}
        back={{ href: `/gestion/reglements/${regulation.id}`, label: t("backTo") }}
      >
        {bench ? <BenchView bench={bench} /> : <p>{t("bench.none")}</p>}
      </RegulationFrame>
    );
  },
  benchSearch,
);
