import type { Temporal } from "temporal-polyfill";
import { v7 as uuidv7 } from "uuid";
import { account, session } from "@/db/schema";
import { hashPassword } from "@/lib/accounts/password";
import { realNow } from "@/lib/clock";
import type { Commune } from "@/lib/context";
import type { TestDatabase } from "@/tests/setup/test-database";

/** An account of the commune; without a password nobody can sign in with it. */
export async function makeAccount(
  { owner }: TestDatabase,
  commune: Commune,
  { email, password, disabled = false }: { email: string; password?: string; disabled?: boolean },
): Promise<string> {
  const id = uuidv7();
  await owner.drizzle.insert(account).values({
    communeId: commune.id,
    id,
    email,
    passwordHash: password ? await hashPassword(password) : null,
    createdAt: realNow(),
    disabledAt: disabled ? realNow() : null,
  });
  return id;
}

/** A signed-in browser; its row as an ended or an outlived session when asked so. */
export async function makeSession(
  { owner }: TestDatabase,
  commune: Commune,
  accountId: string,
  {
    hoursLeft = 24,
    revoked = false,
    authenticatedAt = realNow(),
    userAgent = "test",
  }: {
    hoursLeft?: number;
    revoked?: boolean;
    authenticatedAt?: Temporal.Instant | null;
    userAgent?: string;
  } = {},
): Promise<string> {
  const id = uuidv7();
  await owner.drizzle.insert(session).values({
    communeId: commune.id,
    id,
    accountId,
    userAgent,
    authenticatedAt,
    createdAt: realNow().subtract({ hours: 48 }),
    expiresAt: realNow().add({ hours: hoursLeft }),
    revokedAt: revoked ? realNow() : null,
  });
  return id;
}
