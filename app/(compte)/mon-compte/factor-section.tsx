import { AccountSection } from "@/components/accounts/account-section";
import { PressForm } from "@/components/forms/press-form";
import { LinkButton } from "@/components/ui/link-button";
import { decideSecondStep } from "@/lib/accounts/rules/decide-second-step";
import type { StaffContext } from "@/lib/context";
import { env } from "@/lib/env";
import { translatorOf } from "@/lib/i18n/translator";
import { removeSecondFactorAction } from "./actions";

const t = translatorOf("myAccount");

/** The second factor of an agent: how it stands, and what can be done about it. */
export function showFactor({ actor }: StaffContext) {
  if (actor.secondFactor === "none")
    return (
      <AccountSection title={t("factor.title")} text={t("factor.off")}>
        <LinkButton href="/connexion/second-facteur?retour=/mon-compte" className="justify-self-start">
          {t("factor.add")}
        </LinkButton>
      </AccountSection>
    );
  const without = decideSecondStep({ ...actor, secondFactor: "none" }, { isDemo: env().MARELLE_DEMO });
  return (
    <AccountSection title={t("factor.title")} text={t("factor.on")}>
      <div className="flex flex-wrap gap-2">
        <LinkButton href="/mon-compte/codes">{t("factor.renew")}</LinkButton>
        <PressForm action={removeSecondFactorAction} tone="danger">
          {without === "enrol" ? t("factor.removeRequired") : t("factor.remove")}
        </PressForm>
      </div>
    </AccountSection>
  );
}
