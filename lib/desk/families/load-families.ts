import { and, asc, eq, sql } from "drizzle-orm";
import { arrayOf } from "@/db/prepared";
import { account, child, guardian, householdChild, oneTimeLink, site } from "@/db/schema";
import { accountState, isInvitationOfGuardian } from "@/lib/accounts/invitations/account-state";
import { isAccountOfGuardian } from "@/lib/accounts/mail-address";
import { realNow } from "@/lib/clock";
import type { StaffContext } from "@/lib/context";
import { nameFamily } from "@/lib/households/name-household";
import { showPhone } from "@/lib/phone/phone";
import { groupBy } from "@/lib/reservations/rules/group-by";
import { sayState } from "./say-state";
import type { FamilyRow, GuardianLine } from "./views";

/** The households of these ids as the list shows them, in the order of the ids: two statements. */
export async function loadFamilies(ctx: StaffContext, ids: readonly string[]): Promise<FamilyRow[]> {
  if (ids.length === 0) return [];
  const [guardians, children] = await Promise.all([listGuardians(ctx, ids), listPupils(ctx, ids)]);
  const guardiansOf = groupBy(guardians, ({ householdId }) => householdId);
  const childrenOf = groupBy(children, ({ householdId }) => householdId);
  return ids.map((id) => {
    const adults = guardiansOf.get(id) ?? [];
    return {
      id,
      name: nameFamily(adults),
      guardians: adults.map((row) => presentGuardian(row, ctx.commune.timeZone)),
      children: (childrenOf.get(id) ?? []).map((row) => ({
        id: row.id,
        name: `${row.firstName} ${row.lastName}`,
        place: placeOf(row),
      })),
    };
  });
}

/** "École Jules-Ferry · CE2 A" */
export function placeOf(pupil: { school: string; className: string | null; level: string | null }): string {
  return [pupil.school, pupil.className ?? pupil.level].filter(Boolean).join(" · ");
}

type FoundGuardian = Awaited<ReturnType<typeof listGuardians>>[number];

function presentGuardian(row: FoundGuardian, timeZone: string): GuardianLine {
  const { id, civility, firstName, lastName, email, phone, state } = row;
  const stateText = sayState(state, row, timeZone);
  return {
    id,
    civility,
    firstName,
    lastName,
    name: `${firstName} ${lastName}`,
    email,
    phone: phone && showPhone(phone),
    state,
    stateText,
  };
}

/** Those of the households, with how far each is from an account. */
export function listGuardians(ctx: StaffContext, ids: readonly string[]) {
  return ctx.tx
    .select({
      id: guardian.id,
      householdId: guardian.householdId,
      civility: guardian.civility,
      firstName: guardian.firstName,
      lastName: guardian.lastName,
      email: guardian.email,
      phone: guardian.mobilePhone,
      state: accountState(realNow()),
      invitedAt: oneTimeLink.createdAt,
      expiresAt: oneTimeLink.expiresAt,
    })
    .from(guardian)
    .leftJoin(account, isAccountOfGuardian)
    .leftJoin(oneTimeLink, isInvitationOfGuardian)
    .where(
      and(
        eq(guardian.communeId, ctx.commune.id),
        sql`${guardian.householdId} = any(${arrayOf(ids)}::uuid[])`,
      ),
    )
    .orderBy(asc(guardian.lastName), asc(guardian.firstName), asc(guardian.id));
}

/** The children of the households, each with its school. */
export function listPupils(ctx: StaffContext, ids: readonly string[]) {
  return ctx.tx
    .select({
      id: child.id,
      householdId: householdChild.householdId,
      firstName: child.firstName,
      lastName: child.lastName,
      birthDate: child.birthDate,
      level: child.level,
      className: child.className,
      school: site.name,
    })
    .from(householdChild)
    .innerJoin(
      child,
      and(eq(child.communeId, householdChild.communeId), eq(child.id, householdChild.childId)),
    )
    .innerJoin(site, and(eq(site.communeId, child.communeId), eq(site.id, child.schoolId)))
    .where(
      and(
        eq(householdChild.communeId, ctx.commune.id),
        sql`${householdChild.householdId} = any(${arrayOf(ids)}::uuid[])`,
      ),
    )
    .orderBy(asc(child.firstName), asc(child.id));
}
