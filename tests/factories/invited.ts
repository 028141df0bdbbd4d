import { v7 as uuidv7 } from "uuid";
import { guardian, household, type LinkPurpose, staff } from "@/db/schema";
import { issueLinks, type LinkSubject } from "@/lib/accounts/links/issue-links";
import { tokenOf } from "@/lib/accounts/links/link-token";
import { type Commune, systemContext } from "@/lib/context";
import type { TestDatabase } from "@/tests/setup/test-database";
import { makeAccount } from "./account";
import { WEDNESDAY_AFTERNOON } from "./context";

/** A guardian on a family's file, without an account. */
export async function makeUninvited(
  { owner }: TestDatabase,
  commune: Commune,
  { email = `${uuidv7()}@exemple.fr` }: { email?: string | null } = {},
): Promise<{ guardianId: string; email: string }> {
  const [householdId, id] = [uuidv7(), uuidv7()];
  await owner.drizzle.insert(household).values({ communeId: commune.id, id: householdId });
  await owner.drizzle.insert(guardian).values({
    communeId: commune.id,
    id,
    householdId,
    civility: "Mme",
    firstName: "Anaïs",
    lastName: "RONCERAY",
    email,
  });
  return { guardianId: id, email: email ?? "" };
}

/** A new member of staff, whose account has no password yet. */
export async function makeNewStaff(database: TestDatabase, commune: Commune) {
  const email = `${uuidv7()}@exemple.fr`;
  const accountId = await makeAccount(database, commune, { email });
  await database.owner.drizzle.insert(staff).values({
    communeId: commune.id,
    id: uuidv7(),
    accountId,
    role: "gestionnaire",
    firstName: "Agathe",
    lastName: "MAIRIE",
  });
  return { accountId, email };
}

/** A link as its e-mail would carry it. */
export async function giveLink(
  { app }: TestDatabase,
  commune: Commune,
  purpose: LinkPurpose,
  subject: LinkSubject,
): Promise<string> {
  const [link] = await systemContext(commune, (ctx) => issueLinks(ctx, purpose, [subject]), {
    on: app,
    now: WEDNESDAY_AFTERNOON,
  });
  return tokenOf(link?.linkId ?? "");
}
