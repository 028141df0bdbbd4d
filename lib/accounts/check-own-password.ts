import { and, eq } from "drizzle-orm";
import { account } from "@/db/schema";
import type { PersonContext } from "@/lib/context";
import { DomainError } from "@/lib/errors";
import { tryAct } from "./limits/try-act";
import { verifyPassword } from "./password";

/**
 * Lets pass who knows the password of the account that is signed in; tries are counted and slowed.
 * @throws DomainError "password-wrong", "too-many-tries"
 */
export async function checkOwnPassword(ctx: PersonContext, password: string): Promise<void> {
  const failed = { action: "sign-in-failed" } as const;
  await tryAct(
    ctx,
    "password",
    async () => {
      const [own] = await ctx.tx
        .select({ passwordHash: account.passwordHash })
        .from(account)
        .where(and(eq(account.communeId, ctx.commune.id), eq(account.id, ctx.actor.accountId)));
      if (!(await verifyPassword(own?.passwordHash ?? null, password)))
        throw new DomainError("password-wrong");
    },
    failed,
  );
}
