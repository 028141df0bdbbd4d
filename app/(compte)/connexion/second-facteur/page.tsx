import type { Metadata } from "next";
import { thresholdPage } from "@/app/(compte)/signed-in-door";
import { EnrolSecondFactor } from "@/components/accounts/enrol-second-factor";
import { LinkButton } from "@/components/ui/link-button";
import { decideSecondStep } from "@/lib/accounts/rules/decide-second-step";
import { wayBackSearch } from "@/lib/accounts/schemas";
import { getEnrolment } from "@/lib/accounts/second-factor/get-enrolment";
import { env } from "@/lib/env";
import { translatorOf } from "@/lib/i18n/translator";
import { SignOutForm } from "../sign-out-form";
import { beginSecondFactorAction, confirmSecondFactorAction } from "./actions";

const t = translatorOf("myAccount");

export const metadata: Metadata = { title: t("enrol.title") };

/** Choosing a telephone: administrators must, other agents may. */
export default thresholdPage(wayBackSearch, async (ctx, { retour = "/" }) => {
  // Who has one and has not given its code is not at the place where another is chosen.
  if (ctx.actor.secondFactor === "awaited") return null;
  const enrolment = await getEnrolment(ctx);
  const isRequired = decideSecondStep(ctx.actor, { isDemo: env().MARELLE_DEMO }) === "enrol";
  return {
    title: t("enrol.title"),
    lead: enrolment.state === "in-use" ? undefined : t(isRequired ? "enrol.leadRequired" : "enrol.lead"),
    content: (
      <>
        <EnrolSecondFactor
          enrolment={enrolment}
          wayBack={retour}
          begin={beginSecondFactorAction}
          confirm={confirmSecondFactorAction}
        />
        {enrolment.state !== "in-use" && (
          <div className="border-rule border-t pt-3">
            {isRequired ? (
              <SignOutForm />
            ) : (
              <LinkButton href="/mon-compte" tone="quiet">
                {t("backToAccount")}
              </LinkButton>
            )}
          </div>
        )}
      </>
    ),
  };
});
