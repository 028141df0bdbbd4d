import type { Metadata } from "next";
import { RenewCodes } from "@/components/accounts/renew-codes";
import { isStaff } from "@/lib/accounts/is-staff";
import { requireRecentAuth } from "@/lib/accounts/require-recent-auth";
import { countRecoveryCodes } from "@/lib/accounts/second-factor/recovery-codes";
import { DomainError } from "@/lib/errors";
import { translatorOf } from "@/lib/i18n/translator";
import { renewRecoveryCodesAction } from "../actions";
import { personPage } from "../door";
import { FormPage } from "../form-page";

const t = translatorOf("myAccount");

export const metadata: Metadata = { title: t("factor.renew") };

export default personPage(async (ctx) => {
  if (!isStaff(ctx) || ctx.actor.secondFactor !== "given") throw new DomainError("not-found");
  requireRecentAuth(ctx);
  const left = await countRecoveryCodes(ctx);
  return (
    <FormPage title={t("factor.renew")} lead={t("factor.renewLead")}>
      <RenewCodes
        left={t("factor.left", { count: left })}
        backHref="/mon-compte"
        renew={renewRecoveryCodesAction}
      />
    </FormPage>
  );
});
