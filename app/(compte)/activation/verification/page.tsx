import type { Metadata } from "next";
import { z } from "zod";
import { accountPage } from "@/app/(compte)/door";
import { rememberedAddress } from "@/app/(compte)/typed-address";
import { ActivationSteps } from "@/components/accounts/activation-steps";
import { translatorOf } from "@/lib/i18n/translator";

const t = translatorOf("accounts");

export const metadata: Metadata = { title: t("activation.gate.title") };

/** "Validation e-mail" as a gate: nothing is opened before the other address is proven. */
export default accountPage(z.object({}), async () => {
  const email = await rememberedAddress();
  return {
    title: t("activation.gate.title"),
    lead: email ? t("activation.gate.lead", { email }) : t("activation.gate.leadNobody"),
    content: (
      <>
        <ActivationSteps current={3} />
        <p>{t("activation.gate.until")}</p>
        <p className="text-ink-2">{t("activation.gate.missing")}</p>
      </>
    ),
  };
});
