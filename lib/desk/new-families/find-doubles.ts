import { and, eq, inArray, or, sql } from "drizzle-orm";
import { account, child, guardian, householdChild } from "@/db/schema";
import { isAccountOfGuardian } from "@/lib/accounts/mail-address";
import type { StaffContext } from "@/lib/context";
import { nameFamily } from "@/lib/households/name-household";
import { foldName } from "@/lib/households/onde/fold-name";
import { numericDate } from "@/lib/i18n/format-date";
import { translatorOf } from "@/lib/i18n/translator";
import { groupBy } from "@/lib/reservations/rules/group-by";
import type { Pupil } from "./pupils";
import type { Double } from "./views";

const t = translatorOf("families");

interface Newcomers {
  children: readonly Pick<Pupil, "firstName" | "lastName" | "birthDate">[];
  emails: readonly string[];
}

/**
 * The households that have a child of the same name, accents and marks apart, born on the same day, or somebody who
 * reads at one of these addresses: three statements at the most.
 */
export async function findDoubles(ctx: StaffContext, { children, emails }: Newcomers): Promise<Double[]> {
  const found = [...(await findChildren(ctx, children)), ...(await findAddresses(ctx, emails))];
  if (found.length === 0) return [];
  const ids = [...new Set(found.map(({ householdId }) => householdId))];
  const rows = await ctx.tx
    .select({ id: guardian.householdId, lastName: guardian.lastName })
    .from(guardian)
    .where(and(eq(guardian.communeId, ctx.commune.id), inArray(guardian.householdId, ids)));
  const adults = groupBy(rows, ({ id }) => id);
  return found.map((one) => ({ ...one, family: sayFamily(nameFamily(adults.get(one.householdId) ?? [])) }));
}

/** What tells one finding from another: whoever says "somebody else" says it of these. */
export function markOf(doubles: readonly Double[]): string {
  return [...new Set(doubles.map(({ householdId }) => householdId))].sort().join();
}

const sayFamily = (name: string) => (name ? t("file.title", { name }) : t("file.unnamed"));
const keyOf = ({ firstName, lastName, birthDate }: Newcomers["children"][number]) =>
  `${foldName(lastName)}/${foldName(firstName)}/${birthDate}`;

async function findChildren(ctx: StaffContext, children: Newcomers["children"]) {
  const sought = new Set(children.map(keyOf));
  const rows = await ctx.tx
    .select({
      householdId: householdChild.householdId,
      firstName: child.firstName,
      lastName: child.lastName,
      birthDate: child.birthDate,
    })
    .from(child)
    .innerJoin(
      householdChild,
      and(eq(householdChild.communeId, child.communeId), eq(householdChild.childId, child.id)),
    )
    .where(
      and(
        eq(child.communeId, ctx.commune.id),
        inArray(
          child.birthDate,
          children.map(({ birthDate }) => birthDate),
        ),
      ),
    );
  return rows
    .filter((row) => sought.has(keyOf(row)))
    .map(({ householdId, firstName, lastName, birthDate }) => ({
      householdId,
      why: t("new.sameChild", { name: `${firstName} ${lastName}`, date: numericDate(birthDate) }),
    }));
}

async function findAddresses(ctx: StaffContext, emails: readonly string[]) {
  const sought = [...new Set(emails.map((email) => email.toLowerCase()))];
  if (sought.length === 0) return [];
  const rows = await ctx.tx
    .selectDistinct({ householdId: guardian.householdId, email: guardian.email, signsInWith: account.email })
    .from(guardian)
    .leftJoin(account, isAccountOfGuardian)
    .where(
      and(
        eq(guardian.communeId, ctx.commune.id),
        or(inArray(sql`lower(${guardian.email})`, sought), inArray(sql`lower(${account.email})`, sought)),
      ),
    );
  return rows.map(({ householdId, email, signsInWith }) => ({
    householdId,
    why: t("new.sameEmail", { email: isOneOf(sought, email) ?? signsInWith ?? "" }),
  }));
}

const isOneOf = (sought: readonly string[], email: string | null) =>
  email && sought.includes(email.toLowerCase()) ? email : null;
