import type { Metadata } from "next";
import { thresholdPage } from "@/app/(compte)/signed-in-door";
import { CodeForm } from "@/components/accounts/code-form";
import { LinkButton } from "@/components/ui/link-button";
import { codeSearch } from "@/lib/accounts/second-factor/schemas";
import { translatorOf } from "@/lib/i18n/translator";
import { SignOutForm } from "../sign-out-form";
import { giveCodeAction } from "./actions";

const t = translatorOf("myAccount");

export const metadata: Metadata = { title: t("code.title") };

/** The second step of signing in, for who has chosen a telephone. */
export default thresholdPage(codeSearch, async (ctx, { retour = "/", secours }) => {
  if (ctx.actor.secondFactor !== "awaited") return null;
  const back = `retour=${encodeURIComponent(retour)}`;
  return {
    title: t("code.title"),
    lead: secours ? t("code.leadRecovery") : t("code.lead"),
    content: (
      <>
        <CodeForm
          key={secours ? "recovery" : "telephone"}
          kind={secours ? "recovery" : "telephone"}
          wayBack={retour}
          action={giveCodeAction}
        />
        <div className="grid justify-items-start gap-1 border-rule border-t pt-3">
          <LinkButton
            href={`/connexion/code?${back}${secours ? "" : "&secours=1"}`}
            tone="quiet"
            className="text-left"
          >
            {secours ? t("code.useTelephone") : t("code.useRecovery")}
          </LinkButton>
          <SignOutForm />
        </div>
      </>
    ),
  };
});
