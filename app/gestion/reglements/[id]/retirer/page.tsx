import type { Metadata } from "next";
import { staffPage } from "@/app/gestion/door";
import { removeRuleAction } from "@/app/gestion/reglements/actions";
import { RegulationFrame } from "@/components/desk/regulations/regulation-frame";
import { RemoveRule } from "@/components/desk/regulations/remove-rule";
import { Alert } from "@/components/ui/alert";
import { translatorOf } from "@/lib/i18n/translator";
import { getRemoval } from "@/lib/reservations/regulation/get-removal";
import { ruleSearch } from "@/lib/reservations/regulation/schemas";
import { idIn } from "@/lib/search-params";

const t = translatorOf("deskRegulations");

export const metadata: Metadata = { title: t("removal.title") };

export default staffPage(
  "catalogue.change",
  async (ctx, { depuis }, { id }) => {
    const removal = await getRemoval(ctx, idIn(id), depuis);
    const { regulation } = removal;
    return (
      <RegulationFrame
        title={t("removal.title")}
        lead={regulation.name}
        back={{ href: `/gestion/reglements/${regulation.id}`, label: t("backTo") }}
      >
        {"refusal" in removal ? (
          <Alert tone="warning">{removal.refusal}</Alert>
        ) : (
          <RemoveRule removal={removal} remove={removeRuleAction} />
        )}
      </RegulationFrame>
    );
  },
  ruleSearch,
);
