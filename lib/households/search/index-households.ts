import { and, eq, inArray, sql } from "drizzle-orm";
import { child, guardian, householdChild, searchWord } from "@/db/schema";
import type { Context } from "@/lib/context";
import { foldPhone, wordsOfName } from "./fold-words";

interface Word {
  householdId: string;
  personId: string;
  word: string;
  kind: "name" | "email" | "phone";
}

/** What is beyond it nobody types, and an index row has its bounds. */
const WORD_LENGTH = 100;

/**
 * Writes the words under which the desk finds these households, from what their records say now: four statements
 * however many they are. To be called in the transaction that changed a name, an address or a telephone.
 */
export async function indexHouseholds(ctx: Context, householdIds: readonly string[]): Promise<void> {
  if (householdIds.length === 0) return;
  const ids = [...householdIds];
  const words = [...(await wordsOfGuardians(ctx, ids)), ...(await wordsOfChildren(ctx, ids))];
  await ctx.tx
    .delete(searchWord)
    .where(and(eq(searchWord.communeId, ctx.commune.id), inArray(searchWord.householdId, ids)));
  await ctx.tx.execute(sql`
    insert into ${searchWord} (commune_id, word, household_id, person_id, kind)
    select ${ctx.commune.id}::uuid, r.* from jsonb_to_recordset(${JSON.stringify(words)}::jsonb)
      as r("word" text, "householdId" uuid, "personId" uuid, "kind" text)
    on conflict do nothing`);
}

async function wordsOfGuardians(ctx: Context, householdIds: string[]): Promise<Word[]> {
  const rows = await ctx.tx
    .select({
      householdId: guardian.householdId,
      personId: guardian.id,
      firstName: guardian.firstName,
      lastName: guardian.lastName,
      email: guardian.email,
      phone: guardian.mobilePhone,
    })
    .from(guardian)
    .where(and(eq(guardian.communeId, ctx.commune.id), inArray(guardian.householdId, householdIds)));
  return rows.flatMap(({ email, phone, ...row }) => [
    ...namesOf(row),
    ...(email ? [wordOf(row, email.toLowerCase(), "email")] : []),
    ...(phone && foldPhone(phone) ? [wordOf(row, foldPhone(phone), "phone")] : []),
  ]);
}

async function wordsOfChildren(ctx: Context, householdIds: string[]): Promise<Word[]> {
  const rows = await ctx.tx
    .select({
      householdId: householdChild.householdId,
      personId: child.id,
      firstName: child.firstName,
      lastName: child.lastName,
    })
    .from(householdChild)
    .innerJoin(
      child,
      and(eq(child.communeId, householdChild.communeId), eq(child.id, householdChild.childId)),
    )
    .where(
      and(eq(householdChild.communeId, ctx.commune.id), inArray(householdChild.householdId, householdIds)),
    );
  return rows.flatMap(namesOf);
}

type Named = Pick<Word, "householdId" | "personId"> & { firstName: string; lastName: string };

function namesOf(person: Named): Word[] {
  const names = new Set([...wordsOfName(person.firstName), ...wordsOfName(person.lastName)]);
  return [...names].map((word) => wordOf(person, word, "name"));
}

function wordOf(
  { householdId, personId }: Pick<Word, "householdId" | "personId">,
  word: string,
  kind: Word["kind"],
): Word {
  return { householdId, personId, word: word.slice(0, WORD_LENGTH), kind };
}
