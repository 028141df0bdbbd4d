import { encode } from "uqr";
import type { StaffContext } from "@/lib/context";
import { getAccountOwner } from "../get-account-owner";
import { findSecondFactor } from "./find-second-factor";
import { presentSecret } from "./time-code";
import type { EnrolmentView } from "./views";

/** How far the actor is with choosing a telephone: nothing begun, a secret to be read, or in use. */
export async function getEnrolment(ctx: StaffContext): Promise<EnrolmentView> {
  const factor = await findSecondFactor(ctx);
  if (!factor) return { state: "none" };
  if (factor.confirmedAt) return { state: "in-use" };
  const { email } = await getAccountOwner(ctx, ctx.actor.accountId);
  const { uri, text } = presentSecret(factor.secret, { issuer: ctx.commune.name, label: email });
  return { state: "begun", secret: text, uri, picture: drawSquares(uri) };
}

/** The picture that a camera reads: its size in squares, and the dark ones as one path. */
function drawSquares(uri: string): { size: number; path: string } {
  const { size, data } = encode(uri, { ecc: "M", border: 4 });
  const path = data
    .flatMap((row, y) => row.map((isDark, x) => (isDark ? `M${x} ${y}h1v1h-1z` : "")))
    .join("");
  return { size, path };
}
