import { and, eq } from "drizzle-orm";
import { outboxMessage } from "@/db/schema";
import { authorize } from "@/lib/accounts/permissions";
import { audit } from "@/lib/audit";
import { realNow } from "@/lib/clock";
import type { StaffContext } from "@/lib/context";
import { DomainError } from "@/lib/errors";
import { wakeDispatchers } from "@/lib/mail/enqueue";
import type { ResendMailInput } from "./schemas";

/**
 * Tries a given-up e-mail anew, at once and with all its tries before it.
 * @throws DomainError "forbidden"; "not-found" when it is not this commune's, or was not given up
 */
export async function resendMail(ctx: StaffContext, { id }: ResendMailInput): Promise<void> {
  authorize(ctx, "mail.resend");
  const revived = await ctx.tx
    .update(outboxMessage)
    .set({ state: "pending", attempts: 0, nextAttemptAt: realNow(), lastError: null })
    .where(
      and(
        eq(outboxMessage.communeId, ctx.commune.id),
        eq(outboxMessage.id, id),
        eq(outboxMessage.state, "dead"),
      ),
    )
    .returning({ id: outboxMessage.id });
  if (revived.length === 0) throw new DomainError("not-found");
  await wakeDispatchers(ctx);
  await audit(ctx, { action: "mail-resent", subject: { kind: "mail", id } });
}
