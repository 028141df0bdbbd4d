import { and, asc, eq } from "drizzle-orm";
import { guardian, householdChild, pictureConsent } from "@/db/schema";
import type { FamilyContext } from "@/lib/context";

/** Every answer about a child that its callers found, the oldest first: of both its households, for the outcome alone. */
export function listConsents(ctx: FamilyContext, childId: string) {
  return ctx.tx
    .select({
      id: pictureConsent.id,
      guardianId: pictureConsent.guardianId,
      medium: pictureConsent.medium,
      place: pictureConsent.place,
      granted: pictureConsent.granted,
      answeredAt: pictureConsent.answeredAt,
    })
    .from(pictureConsent)
    .where(and(eq(pictureConsent.communeId, ctx.commune.id), eq(pictureConsent.childId, childId)))
    .orderBy(asc(pictureConsent.answeredAt), asc(pictureConsent.id));
}

/** The guardians of all the households of a child that its callers found. */
export function listChildGuardians(ctx: FamilyContext, childId: string) {
  return ctx.tx
    .select({
      id: guardian.id,
      householdId: guardian.householdId,
      firstName: guardian.firstName,
      lastName: guardian.lastName,
      hasAuthority: guardian.hasAuthority,
    })
    .from(guardian)
    .innerJoin(
      householdChild,
      and(
        eq(householdChild.communeId, guardian.communeId),
        eq(householdChild.householdId, guardian.householdId),
      ),
    )
    .where(and(eq(guardian.communeId, ctx.commune.id), eq(householdChild.childId, childId)))
    .orderBy(asc(guardian.firstName), asc(guardian.id));
}
export type ChildGuardian = Awaited<ReturnType<typeof listChildGuardians>>[number];
