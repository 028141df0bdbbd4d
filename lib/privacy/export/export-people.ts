import { and, asc, eq } from "drizzle-orm";
import { householdConfirmation } from "@/db/schema";
import type { FamilyContext } from "@/lib/context";
import { nameCountry } from "@/lib/records/name-country";
import { cards, choice, day, type ExportSection, moment, phone, table, text, yesNo } from "./entry";
import type { Home } from "./load-home";

/** The household's guardians, every field of theirs, and the years in which they confirmed their file. */
export async function exportPeople(ctx: FamilyContext, home: Home): Promise<ExportSection[]> {
  const confirmations = await ctx.tx
    .select()
    .from(householdConfirmation)
    .where(
      and(
        eq(householdConfirmation.communeId, ctx.commune.id),
        eq(householdConfirmation.householdId, ctx.actor.householdId),
      ),
    )
    .orderBy(asc(householdConfirmation.schoolYear));
  return [
    cards("guardians", home.guardians, (row) => [
      text("civility", row.civility),
      text("firstName", row.firstName),
      text("lastName", row.lastName),
      day("birthDate", row.birthDate),
      text("addressLine", row.addressLine),
      text("addressComplement", row.addressComplement),
      text("postcode", row.postcode),
      text("city", row.city),
      choice("country", row.country, nameCountry(row.country)),
      phone("mobilePhone", row.mobilePhone),
      phone("landline", row.landline),
      text("email", row.email),
      text("employer", row.employer),
      phone("employerMobile", row.employerMobile),
      phone("employerLandline", row.employerLandline),
      yesNo("receivesBills", row.receivesBills),
      yesNo("hasAuthority", row.hasAuthority),
      yesNo("wantsCopies", row.wantsCopies),
      yesNo("hasAccount", row.accountId !== null),
    ]),
    table("confirmations", confirmations, (row) => [
      text("schoolYear", `${row.schoolYear}-${row.schoolYear + 1}`),
      moment("at", row.confirmedAt, ctx.commune.timeZone),
      text("by", home.guardianOrOther(row.guardianId)),
    ]),
  ];
}
