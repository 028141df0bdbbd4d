import { audit } from "@/lib/audit";
import type { StaffContext } from "@/lib/context";
import { DomainError } from "@/lib/errors";
import { requireRecentAuth } from "../require-recent-auth";
import { replaceRecoveryCodes } from "./recovery-codes";

/**
 * Ten new recovery codes, shown this once; those of before are void.
 * @throws DomainError "confirm-needed"; "not-found" when the account has no telephone
 */
export async function renewRecoveryCodes(ctx: StaffContext): Promise<{ codes: string[] }> {
  requireRecentAuth(ctx);
  if (ctx.actor.secondFactor !== "given") throw new DomainError("not-found");
  const codes = await replaceRecoveryCodes(ctx);
  await audit(ctx, { action: "recovery-codes-renewed" });
  return { codes };
}
