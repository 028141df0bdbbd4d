import { and, eq } from "drizzle-orm";
import { v7 as uuidv7 } from "uuid";
import { child, guardian, householdChild } from "@/db/schema";
import { authorize } from "@/lib/accounts/permissions";
import { normaliseEmail } from "@/lib/accounts/rules/normalise-email";
import { audit } from "@/lib/audit";
import type { StaffContext } from "@/lib/context";
import { DomainError } from "@/lib/errors";
import { createHouseholds, type NewGuardian } from "@/lib/households/create-households";
import { translatorOf } from "@/lib/i18n/translator";
import { storePhone } from "@/lib/records/contacts/store-phone";
import { findDoubles, markOf } from "./find-doubles";
import { hasHousehold } from "./has-household";
import { lockNewcomers } from "./lock-newcomers";
import { type Pupil, readPupils, sayPupil } from "./pupils";
import type { AddFamilyInput, NewAdult } from "./schemas";
import type { Added } from "./views";

const t = translatorOf("families");

/**
 * Adds a household with its guardians and children, found by their names from the commit on. Pressed twice it is one;
 * where somebody of the commune may be the same nothing is added until the agent says that it is somebody else.
 * @throws DomainError "forbidden", "birth-date-child", "site-not-found"; "form-used-already" when the form of a family
 * that was added comes back otherwise than it was
 */
export async function addFamily(ctx: StaffContext, input: AddFamilyInput): Promise<Added> {
  authorize(ctx, "families.add");
  const adults = input.guardians.filter((one) => one !== null);
  const children = await readPupils(
    ctx,
    input.children.filter((one) => one !== null),
  );
  await lockNewcomers(ctx);
  const guardians = storeAdults(adults);
  if (await isReplay(ctx, input.key, { adults: guardians, children }))
    return { kind: "added", id: input.key };
  const emails = adults.flatMap(({ email }) => email || []);
  const doubles = await findDoubles(ctx, { children, emails });
  const mark = markOf(doubles);
  if (mark !== "" && mark !== input.sure) return { kind: "doubles", doubles, mark, typed: input.typed };
  const childIds = children.map(({ id }) => id);
  await createHouseholds(ctx, {
    children,
    households: [{ id: input.key, guardians, childIds }],
  });
  await audit(ctx, {
    action: "family-added",
    subject: { kind: "household", id: input.key },
    changes: [
      { field: t("file.guardians"), before: null, after: sayNames(adults) },
      { field: t("file.children"), before: null, after: sayNames(children) },
    ],
  });
  return { kind: "added", id: input.key };
}

const nameOf = ({ firstName, lastName }: { firstName: string; lastName: string }) =>
  `${firstName} ${lastName}`;
const sayNames = (people: readonly { firstName: string; lastName: string }[]) =>
  people.map(nameOf).join(", ");

/** Who gives no address lives with the first one, who receives the bills. */
function storeAdults(adults: readonly NewAdult[]): NewGuardian[] {
  const hasAddress = (one: NewAdult) => Boolean(one.addressLine || one.postcode || one.city);
  return adults.map((one, place) => {
    const home = hasAddress(one) ? one : (adults[0] ?? one);
    return {
      id: uuidv7(),
      civility: one.civility,
      firstName: one.firstName,
      lastName: one.lastName,
      email: one.email ? normaliseEmail(one.email) : null,
      mobilePhone: one.mobilePhone
        ? storePhone({ phone: one.mobilePhone, phoneCountry: one.mobilePhoneCountry })
        : null,
      addressLine: home.addressLine || null,
      postcode: home.postcode || null,
      city: home.city || null,
      receivesBills: place === 0,
    };
  });
}

/**
 * Whether this very form has added its household already, as it comes now: what was corrected since the first press would
 * be lost if it passed for a second one.
 */
async function isReplay(
  ctx: StaffContext,
  householdId: string,
  sent: { adults: readonly NewGuardian[]; children: readonly Pupil[] },
): Promise<boolean> {
  if (!(await hasHousehold(ctx, householdId))) return false;
  const { communeId, householdId: home } = guardian;
  const adults = await ctx.tx
    .select()
    .from(guardian)
    .where(and(eq(communeId, ctx.commune.id), eq(home, householdId)));
  const children = await ctx.tx
    .select({ child })
    .from(householdChild)
    .innerJoin(
      child,
      and(eq(child.communeId, householdChild.communeId), eq(child.id, householdChild.childId)),
    )
    .where(and(eq(householdChild.communeId, ctx.commune.id), eq(householdChild.householdId, householdId)));
  const there = [...adults.map(sayAdult), ...children.map((row) => sayPupil(row.child))].sort();
  const now = [...sent.adults.map(sayAdult), ...sent.children.map(sayPupil)].sort();
  if (there.join("\n") !== now.join("\n")) throw new DomainError("form-used-already");
  return true;
}

const sayAdult = ({
  civility,
  firstName,
  lastName,
  email,
  mobilePhone,
  addressLine,
  postcode,
  city,
}: NewGuardian | typeof guardian.$inferSelect) =>
  JSON.stringify([civility, firstName, lastName, email, mobilePhone, addressLine, postcode, city]);
