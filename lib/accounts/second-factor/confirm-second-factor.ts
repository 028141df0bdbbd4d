import { audit } from "@/lib/audit";
import type { StaffContext } from "@/lib/context";
import { DomainError } from "@/lib/errors";
import { tryAct } from "../limits/try-act";
import { requireRecentAuth } from "../require-recent-auth";
import { markSecondFactor } from "./mark-second-factor";
import { replaceRecoveryCodes } from "./recovery-codes";
import { takeStep } from "./take-step";

/**
 * A first code shows that the telephone has the secret: from now on it is asked at every sign-in. Returns the recovery
 * codes, which are shown this once.
 * @throws DomainError "code-wrong", "too-many-tries", "confirm-needed"
 */
export async function confirmSecondFactor(
  ctx: StaffContext,
  { code }: { code: string },
): Promise<{ codes: string[] }> {
  requireRecentAuth(ctx);
  return tryAct(ctx, "code", async () => {
    if (!(await takeStep(ctx, code, "begun"))) throw new DomainError("code-wrong");
    await markSecondFactor(ctx);
    const codes = await replaceRecoveryCodes(ctx);
    await audit(ctx, {
      action: "second-factor-added",
      subject: { kind: "account", id: ctx.actor.accountId },
    });
    return { codes };
  });
}
