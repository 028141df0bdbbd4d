import type { LinkPurpose } from "@/db/schema";
import { inCommune } from "@/db/tenant";
import { tokenOf } from "@/lib/accounts/links/link-token";
import { realNow } from "@/lib/clock";
import type { Commune, VisitorContext } from "@/lib/context";
import { WEDNESDAY_AFTERNOON } from "@/tests/factories/context";
import type { TestDatabase } from "@/tests/setup/test-database";

export const GOOD = "Cinq-Pommes7";

/** Somebody before the door, in one transaction. */
export function asVisitor<T>(
  { app }: Pick<TestDatabase, "app">,
  commune: Commune,
  work: (ctx: VisitorContext) => Promise<T>,
  address = "203.0.113.9",
): Promise<T> {
  const actor = { kind: "visitor", address, userAgent: "test" } as const;
  return inCommune(app, commune.id, (tx) => work({ commune, actor, now: WEDNESDAY_AFTERNOON, tx }));
}

/** Lets every link of the commune grow old. */
export async function ageLinks({ owner }: TestDatabase, commune: Commune): Promise<void> {
  await owner.sql`
    update one_time_link set created_at = created_at - interval '30 days', expires_at = ${realNow().subtract({ seconds: 1 }).toString()}
    where commune_id = ${commune.id}`;
}

/** What has been written to whom, oldest first: "password-reset → anna@exemple.fr". */
export async function listMail({ owner }: TestDatabase, commune: Commune): Promise<string[]> {
  const rows = await owner.sql<{ kind: string; recipient: string }[]>`
    select kind, recipient from outbox_message where commune_id = ${commune.id} order by created_at, id`;
  return rows.map(({ kind, recipient }) => `${kind} → ${recipient}`);
}

/** The token of the last link that was issued for a purpose. */
export async function lastToken(
  { owner }: TestDatabase,
  commune: Commune,
  purpose: LinkPurpose,
): Promise<string> {
  const [row] = await owner.sql<{ id: string }[]>`
    select id from one_time_link where commune_id = ${commune.id} and purpose = ${purpose}
    order by created_at desc, id desc limit 1`;
  return tokenOf(row?.id ?? "");
}

export interface AccountRow {
  id: string;
  email: string;
  passwordHash: string | null;
}

export async function listAccounts({ owner }: TestDatabase, commune: Commune): Promise<AccountRow[]> {
  return owner.sql<AccountRow[]>`
    select id, email, password_hash as "passwordHash" from account where commune_id = ${commune.id} order by id`;
}
