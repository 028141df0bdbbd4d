import { v7 as uuidv7 } from "uuid";
import { authorize } from "@/lib/accounts/permissions";
import type { StaffContext } from "@/lib/context";
import { DomainError } from "@/lib/errors";
import { nameHousehold } from "@/lib/households/name-household";
import { homePhoneCountry } from "@/lib/phone/home-country";
import { birthBounds } from "@/lib/records/rules/birth-dates";
import { civilDateAt } from "@/lib/time/zone";
import { hasHousehold } from "./has-household";
import { listSchools } from "./pupils";
import type { NewChildForm, NewFamilyForm } from "./views";

/** The form that adds a family, with an id for it. @throws DomainError "forbidden" */
export async function getFamilyForm(ctx: StaffContext): Promise<NewFamilyForm> {
  authorize(ctx, "families.add");
  const { earliest, latest } = birthBounds("child", civilDateAt(ctx.now, ctx.commune.timeZone));
  return {
    key: uuidv7(),
    schools: await listSchools(ctx),
    births: { earliest: earliest.toString(), latest: latest.toString() },
    phoneCountry: homePhoneCountry(ctx.commune.timeZone),
  };
}

/** The form that adds a child to a household. @throws DomainError "forbidden", "not-found" */
export async function getChildForm(ctx: StaffContext, householdId: string): Promise<NewChildForm> {
  const form = await getFamilyForm(ctx);
  if (!(await hasHousehold(ctx, householdId))) throw new DomainError("not-found");
  return { ...form, household: { id: householdId, name: await nameHousehold(ctx, householdId) } };
}
