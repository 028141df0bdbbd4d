import { and, asc, eq, inArray } from "drizzle-orm";
import { child, childDiet, diet, guardian, healthRecord, householdChild, site } from "@/db/schema";
import type { FamilyContext } from "@/lib/context";
import { translatorOf } from "@/lib/i18n/translator";

const t = translatorOf("privacyExport");

/** Who lives in the household, and how everybody is named in its export. */
export interface Home {
  guardians: readonly (typeof guardian.$inferSelect)[];
  children: readonly HomeChild[];
  childIds: readonly string[];
  /** Labels of the commune's diets by their id, and of one child's. */
  diets: ReadonlyMap<string, string>;
  dietsOf(childId: string): string[];
  /** "Paul DUPONT" */
  childName(childId: string | null): string | null;
  /** A guardian of the household; the commune where nobody, or one of its agents, is named. */
  guardianOrCommune(id: string | null): string;
  /** A guardian of the household; of the child's other one nothing more than that. */
  guardianOrOther(id: string): string;
}

type HomeChild = Awaited<ReturnType<typeof listHomeChildren>>[number];

/** The household of the actor, in three statements. */
export async function loadHome(ctx: FamilyContext): Promise<Home> {
  const guardians = await ctx.tx
    .select()
    .from(guardian)
    .where(and(eq(guardian.communeId, ctx.commune.id), eq(guardian.householdId, ctx.actor.householdId)))
    .orderBy(asc(guardian.id));
  const children = await listHomeChildren(ctx);
  const childIds = children.map(({ id }) => id);
  const diets = await listDietsOf(ctx, childIds);
  const adults = new Map(guardians.map((adult) => [adult.id, fullName(adult)]));
  const minors = new Map(children.map((one) => [one.id, fullName(one)]));
  return {
    guardians,
    children,
    childIds,
    diets: new Map(diets.map(({ id, label }) => [id, label])),
    dietsOf: (childId) => diets.filter((row) => row.childId === childId).map(({ label }) => label),
    childName: (childId) => minors.get(childId ?? "") ?? null,
    guardianOrCommune: (id) => adults.get(id ?? "") ?? t("commune"),
    guardianOrOther: (id) => adults.get(id) ?? t("otherHousehold"),
  };
}

export const fullName = ({ firstName, lastName }: { firstName: string; lastName: string }) =>
  `${firstName} ${lastName}`;

function listHomeChildren(ctx: FamilyContext) {
  return ctx.tx
    .select({
      id: child.id,
      civility: child.civility,
      firstName: child.firstName,
      lastName: child.lastName,
      birthDate: child.birthDate,
      school: site.name,
      level: child.level,
      className: child.className,
      allergens: healthRecord.allergens,
      healthNote: healthRecord.note,
      hasPlan: healthRecord.hasPlan,
      healthChangedAt: healthRecord.changedAt,
      healthChangedBy: healthRecord.changedBy,
    })
    .from(householdChild)
    .innerJoin(
      child,
      and(eq(child.communeId, householdChild.communeId), eq(child.id, householdChild.childId)),
    )
    .innerJoin(site, and(eq(site.communeId, child.communeId), eq(site.id, child.schoolId)))
    .leftJoin(
      healthRecord,
      and(eq(healthRecord.communeId, child.communeId), eq(healthRecord.childId, child.id)),
    )
    .where(
      and(
        eq(householdChild.communeId, ctx.commune.id),
        eq(householdChild.householdId, ctx.actor.householdId),
      ),
    )
    .orderBy(asc(child.firstName), asc(child.id));
}

/** The commune's diets, each once without a child or once for each of these children who has it. */
function listDietsOf(ctx: FamilyContext, childIds: readonly string[]) {
  return ctx.tx
    .select({ id: diet.id, label: diet.label, childId: childDiet.childId })
    .from(diet)
    .leftJoin(
      childDiet,
      and(
        eq(childDiet.communeId, diet.communeId),
        eq(childDiet.dietId, diet.id),
        inArray(childDiet.childId, [...childIds]),
      ),
    )
    .where(eq(diet.communeId, ctx.commune.id))
    .orderBy(asc(diet.position), asc(diet.id));
}
