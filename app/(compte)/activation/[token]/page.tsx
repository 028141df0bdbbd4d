import type { Metadata } from "next";
import { z } from "zod";
import { confirmAddressAction, openAccountAction } from "@/app/(compte)/activation/actions";
import { deadLink } from "@/app/(compte)/dead-link";
import { accountPage, type CardContent } from "@/app/(compte)/door";
import { ActivationSteps } from "@/components/accounts/activation-steps";
import { ConfirmAddressForm } from "@/components/accounts/confirm-address-form";
import { OpenAccountForm } from "@/components/accounts/open-account-form";
import { getActivation } from "@/lib/accounts/activation/get-activation";
import type { ActivationView } from "@/lib/accounts/activation/views";
import { translatorOf } from "@/lib/i18n/translator";

const t = translatorOf("accounts");

export const metadata: Metadata = { title: t("activation.title") };

/** Where "Choisir un mot de passe" and "Valider mon adresse" lead. */
export default accountPage(z.object({}), async (ctx, _search, { token = "" }) =>
  cardOf(await getActivation(ctx, token), token),
);

function cardOf(view: ActivationView, token: string): CardContent {
  switch (view.kind) {
    case "dead":
      return deadLink();
    case "choose":
      return {
        title: t("activation.title"),
        lead: t("activation.choose.lead"),
        content: (
          <>
            <ActivationSteps current={2} />
            <OpenAccountForm
              token={token}
              email={view.email}
              isFixed={view.isFixed}
              action={openAccountAction}
            />
          </>
        ),
      };
    case "confirm":
      return {
        title: t("activation.gate.title"),
        lead: t("activation.confirm.lead", { email: view.email }),
        content: (
          <>
            <ActivationSteps current={3} />
            <ConfirmAddressForm token={token} action={confirmAddressAction} />
          </>
        ),
      };
  }
}
