import { and, asc, eq, inArray } from "drizzle-orm";
import { custodyCalendar, custodyDay, healthFile, pictureConsent, storedFile } from "@/db/schema";
import type { FamilyContext } from "@/lib/context";
import { translatorOf } from "@/lib/i18n/translator";
import { orderAllergens } from "@/lib/records/rules/allergens";
import { cards, choice, day, type ExportSection, moment, several, table, text, yesNo } from "./entry";
import type { Home } from "./load-home";

const t = translatorOf("privacyExport");
const care = translatorOf("care");

/**
 * The household's children: what is the child's own, as both of its households see it, and of pictures and of custody
 * what concerns this one. Three statements.
 */
export async function exportChildren(ctx: FamilyContext, home: Home): Promise<ExportSection[]> {
  const { timeZone } = ctx.commune;
  const whose = (householdId: string | null) =>
    householdId && t(householdId === ctx.actor.householdId ? "ownHousehold" : "otherHousehold");
  return [
    cards("children", home.children, (row) => [
      text("civility", row.civility),
      text("firstName", row.firstName),
      text("lastName", row.lastName),
      day("birthDate", row.birthDate),
      text("school", row.school),
      text("level", row.level),
      text("className", row.className),
      several("diets", home.dietsOf(row.id)),
      several("allergens", row.allergens ?? [], nameAllergens(row.allergens ?? [])),
      yesNo("hasPlan", row.hasPlan),
      text("healthNote", row.healthNote),
      moment("healthChangedAt", row.healthChangedAt, timeZone),
      text("healthChangedBy", row.healthChangedBy && home.guardianOrOther(row.healthChangedBy)),
    ]),
    table("healthDocuments", await listHealthFiles(ctx, home), ({ file, name }) => [
      text("child", home.childName(file.childId)),
      text("file", name),
      moment("at", file.addedAt, timeZone),
      text("by", home.guardianOrOther(file.addedBy)),
      moment("removedAt", file.removedAt, timeZone),
    ]),
    table("pictureConsents", await listAnswers(ctx, home), (row) => [
      text("child", home.childName(row.childId)),
      text("by", home.guardianOrOther(row.guardianId)),
      choice("medium", row.medium, care(`media.${row.medium}`)),
      choice("place", row.place, care(`places.${row.place}`)),
      yesNo("granted", row.granted),
      moment("at", row.answeredAt, timeZone),
    ]),
    table("custody", await listCustody(ctx, home), ({ calendar, explicit }) => [
      text("child", home.childName(calendar.childId)),
      day("from", calendar.startsOn),
      text("evenWeeks", whose(calendar.evenWeeksWith)),
      text("oddWeeks", whose(calendar.oddWeeksWith)),
      choice("holidays", calendar.holidays, t(`holidays.${calendar.holidays}`)),
      text("firstHalfEvenYears", whose(calendar.firstHalfEvenYears)),
      day("exceptionFrom", explicit?.startsOn ?? null),
      day("exceptionUntil", explicit?.endsOn ?? null),
      text("exceptionWith", whose(explicit?.householdId ?? null)),
    ]),
  ];
}

function nameAllergens(codes: readonly string[]): string[] {
  return orderAllergens(codes).map((allergen) => care(`allergens.${allergen}`));
}

function listHealthFiles(ctx: FamilyContext, home: Home) {
  return ctx.tx
    .select({ file: healthFile, name: storedFile.name })
    .from(healthFile)
    .leftJoin(
      storedFile,
      and(eq(storedFile.communeId, healthFile.communeId), eq(storedFile.id, healthFile.fileId)),
    )
    .where(and(eq(healthFile.communeId, ctx.commune.id), inArray(healthFile.childId, [...home.childIds])))
    .orderBy(asc(healthFile.addedAt), asc(healthFile.id));
}

function listAnswers(ctx: FamilyContext, home: Home) {
  const guardians = home.guardians.map(({ id }) => id);
  return ctx.tx
    .select()
    .from(pictureConsent)
    .where(and(eq(pictureConsent.communeId, ctx.commune.id), inArray(pictureConsent.guardianId, guardians)))
    .orderBy(asc(pictureConsent.answeredAt), asc(pictureConsent.id));
}

function listCustody(ctx: FamilyContext, home: Home) {
  return ctx.tx
    .select({ calendar: custodyCalendar, explicit: custodyDay })
    .from(custodyCalendar)
    .leftJoin(
      custodyDay,
      and(
        eq(custodyDay.communeId, custodyCalendar.communeId),
        eq(custodyDay.childId, custodyCalendar.childId),
      ),
    )
    .where(
      and(
        eq(custodyCalendar.communeId, ctx.commune.id),
        inArray(custodyCalendar.childId, [...home.childIds]),
      ),
    )
    .orderBy(asc(custodyCalendar.childId), asc(custodyDay.startsOn));
}
