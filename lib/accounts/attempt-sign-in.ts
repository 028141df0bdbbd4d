import { inCommune } from "@/db/tenant";
import { type AuditAction, auditApart } from "@/lib/audit";
import { domainNow } from "@/lib/clock";
import { type Commune, database, type VisitorActor } from "@/lib/context";
import { type Origin, signInBuckets } from "./limits/buckets";
import { countTry } from "./limits/count-try";
import { rememberDevice } from "./limits/known-devices";
import { normaliseEmail } from "./rules/normalise-email";
import type { SignInError } from "./rules/sign-in-error";
import type { SignInInput } from "./schemas";
import { signIn } from "./sign-in";

export type SignInOutcome = { kind: "opened"; sessionId: string } | SignInError;

/**
 * Signs in as a request asks, or says why not. Tries are counted before they are made, in transactions of their own:
 * while a wait runs nothing is hashed and the right password is refused as well. Whether the address is known shows
 * neither in the answer nor in its delay.
 */
export async function attemptSignIn(
  commune: Commune,
  input: SignInInput,
  from: Origin & { userAgent: string },
): Promise<SignInOutcome> {
  const { address, userAgent, device } = from;
  const actor: VisitorActor = { kind: "visitor", address, userAgent };
  const email = normaliseEmail(input.email);
  const note = (action: AuditAction) => auditApart(commune, actor, { action, name: email });

  const tried = await countTry(await signInBuckets(commune, email, from));
  if (tried.kind === "refused") {
    if (tried.isFirst) await note("sign-in-slowed");
    return { kind: "slowed", wait: tried.wait };
  }
  const opened = await inCommune(database(), commune.id, (tx) =>
    signIn({ commune, actor, now: domainNow(), tx }, { ...input, userAgent }),
  );
  if (!opened) {
    await note("sign-in-failed");
    return { kind: "refused" };
  }
  await tried.succeed();
  if (device) await rememberDevice(commune, email, device);
  return { kind: "opened", ...opened };
}
