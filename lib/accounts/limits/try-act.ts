import { type AuditRecord, auditApart } from "@/lib/audit";
import type { PersonContext } from "@/lib/context";
import { DomainError } from "@/lib/errors";
import { formatWait } from "@/lib/i18n/format-wait";
import { actBucket } from "./buckets";
import { countTry } from "./count-try";

/**
 * Runs what proves a password or a code of who is signed in: tries are counted, outside the transaction, and slowed.
 * Any refusal of `act` counts as a wrong try; `failed` is what the trail says of it.
 * @throws DomainError "too-many-tries", and what `act` throws
 */
export async function tryAct<T>(
  ctx: PersonContext,
  proof: "password" | "code",
  act: () => Promise<T>,
  failed?: AuditRecord,
): Promise<T> {
  const tried = await countTry([actBucket(ctx.commune, proof, ctx.actor.accountId)]);
  if (tried.kind === "refused") throw new DomainError("too-many-tries", { wait: formatWait(tried.wait) });
  try {
    const done = await act();
    await tried.succeed();
    return done;
  } catch (error) {
    if (failed && error instanceof DomainError) await auditApart(ctx.commune, ctx.actor, failed);
    throw error;
  }
}
