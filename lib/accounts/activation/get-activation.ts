import { findLink } from "@/lib/accounts/links/find-link";
import type { Context } from "@/lib/context";
import { findInvitation } from "./find-invitation";
import type { ActivationView } from "./views";

/** What this link opens; it stays as it was. */
export async function getActivation(ctx: Context, token: string): Promise<ActivationView> {
  const invitation = await findInvitation(ctx, token);
  if (invitation) {
    const { link, invited } = invitation;
    return { kind: "choose", email: link.email, isFixed: invited.kind === "staff" };
  }
  const proof = await findLink(ctx, token, ["address-validation"]);
  return proof.kind === "live" ? { kind: "confirm", email: proof.link.email } : { kind: "dead" };
}
