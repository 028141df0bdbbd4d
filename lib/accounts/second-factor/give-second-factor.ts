import { audit } from "@/lib/audit";
import type { StaffContext } from "@/lib/context";
import { DomainError } from "@/lib/errors";
import { tryAct } from "../limits/try-act";
import { markSecondFactor } from "./mark-second-factor";
import { spendRecoveryCode } from "./recovery-codes";
import { takeStep } from "./take-step";

/** Six figures are the telephone's; all else may be a recovery code. */
const OF_TELEPHONE = /^\d{6}$/;

/**
 * The second step of signing in: a code of the telephone, or one of the recovery codes.
 * @throws DomainError "code-wrong", "too-many-tries"
 */
export async function giveSecondFactor(ctx: StaffContext, { code }: { code: string }): Promise<void> {
  const failed = { action: "second-factor-failed" } as const;
  await tryAct(
    ctx,
    "code",
    async () => {
      if (OF_TELEPHONE.test(code)) {
        if (!(await takeStep(ctx, code, "in-use"))) throw new DomainError("code-wrong");
      } else {
        if (!(await spendRecoveryCode(ctx, code))) throw new DomainError("code-wrong");
        await audit(ctx, { action: "recovery-code-used" });
      }
      await markSecondFactor(ctx);
    },
    failed,
  );
}
