import { and, eq, exists, gte, inArray, sql } from "drizzle-orm";
import {
  basket,
  basketLine,
  childPaper,
  contact,
  contactChild,
  custodyCalendar,
  custodyDay,
  enrolmentRequest,
  householdChild,
  recordChange,
  reservation,
  waitingEntry,
} from "@/db/schema";
import { authorize } from "@/lib/accounts/permissions";
import { audit } from "@/lib/audit";
import type { StaffContext } from "@/lib/context";
import { DomainError } from "@/lib/errors";
import { forgetFiles } from "@/lib/files/forget-files";
import { lockHousehold } from "@/lib/households/lock-household";
import { nameHousehold } from "@/lib/households/name-household";
import { indexHouseholds } from "@/lib/households/search/index-households";
import { lockChildHomes } from "@/lib/records/custody/lock-child-homes";
import type { ChildHomeInput } from "@/lib/records/custody/schemas";
import { civilDateAt } from "@/lib/time/zone";

/**
 * Takes a child out of one of its two households. What that household has reserved or waits for must be over or
 * cancelled first; what it has asked for and not had ends here, with its basket's lines and the calendar of custody.
 * Locks the household before the child, as a checkout does.
 * @throws DomainError "forbidden", "not-found", "child-last-household", "household-has-places"
 */
export async function unlinkChild(
  ctx: StaffContext,
  { childId, householdId }: ChildHomeInput,
): Promise<void> {
  authorize(ctx, "families.link");
  await lockHousehold(ctx, householdId);
  const { name, homes } = await lockChildHomes(ctx, childId);
  if (!homes.includes(householdId)) throw new DomainError("not-found");
  if (homes.length < 2) throw new DomainError("child-last-household");
  const count = await countPlaces(ctx, childId, householdId);
  if (count > 0) throw new DomainError("household-has-places", { count });
  await endAsking(ctx, childId, householdId);
  await dropCalendar(ctx, childId);
  await ctx.tx
    .delete(householdChild)
    .where(
      and(
        eq(householdChild.communeId, ctx.commune.id),
        eq(householdChild.householdId, householdId),
        eq(householdChild.childId, childId),
      ),
    );
  await indexHouseholds(ctx, [householdId]);
  await audit(ctx, {
    action: "child-unlinked",
    subject: { kind: "child", id: childId },
    detail: { reason: `${name} · ${await nameHousehold(ctx, householdId)}`, householdId },
  });
}

/** Places to come that the household holds, and turns of waiting lists. */
async function countPlaces(ctx: StaffContext, childId: string, householdId: string): Promise<number> {
  const today = civilDateAt(ctx.now, ctx.commune.timeZone);
  const mine = (table: typeof reservation | typeof waitingEntry) =>
    and(
      eq(table.communeId, ctx.commune.id),
      eq(table.householdId, householdId),
      eq(table.childId, childId),
      gte(table.serviceDate, today),
    );
  const [reserved, waited] = await Promise.all([
    ctx.tx.$count(reservation, and(mine(reservation), eq(reservation.status, "reserved"))),
    ctx.tx.$count(
      waitingEntry,
      and(mine(waitingEntry), inArray(waitingEntry.status, ["waiting", "offered"])),
    ),
  ]);
  return reserved + waited;
}

async function endAsking(ctx: StaffContext, childId: string, householdId: string): Promise<void> {
  const communeId = ctx.commune.id;
  await ctx.tx
    .delete(basketLine)
    .where(
      and(
        eq(basketLine.communeId, communeId),
        eq(basketLine.householdId, householdId),
        eq(basketLine.childId, childId),
      ),
    );
  // A press on "Valider" that is under way finds another basket than the one it was shown.
  await ctx.tx
    .update(basket)
    .set({ version: sql`${basket.version} + 1`, changedAt: ctx.now, emptied: null })
    .where(and(eq(basket.communeId, communeId), eq(basket.householdId, householdId)));
  await ctx.tx
    .update(recordChange)
    .set({ state: "withdrawn", awaits: null })
    .where(
      and(
        eq(recordChange.communeId, communeId),
        eq(recordChange.householdId, householdId),
        eq(recordChange.childId, childId),
        eq(recordChange.state, "pending"),
      ),
    );
  await ctx.tx
    .update(enrolmentRequest)
    .set({ state: "withdrawn" })
    .where(
      and(
        eq(enrolmentRequest.communeId, communeId),
        eq(enrolmentRequest.householdId, householdId),
        eq(enrolmentRequest.childId, childId),
        inArray(enrolmentRequest.state, ["open", "paper-asked"]),
      ),
    );
  await forgetUncheckedPapers(ctx, childId, householdId);
  await forgetContacts(ctx, childId, householdId);
}

/** What it sent and nobody has looked at yet would wait at the desk for a household that has no such child. */
async function forgetUncheckedPapers(ctx: StaffContext, childId: string, householdId: string): Promise<void> {
  const gone = await ctx.tx
    .delete(childPaper)
    .where(
      and(
        eq(childPaper.communeId, ctx.commune.id),
        eq(childPaper.childId, childId),
        eq(childPaper.householdId, householdId),
        eq(childPaper.state, "sent"),
      ),
    )
    .returning({ fileId: childPaper.fileId });
  await forgetFiles(
    ctx,
    gone.map(({ fileId }) => fileId),
  );
}

/** Nobody of that household collects the child any more. */
async function forgetContacts(ctx: StaffContext, childId: string, householdId: string): Promise<void> {
  await ctx.tx.delete(contactChild).where(
    and(
      eq(contactChild.communeId, ctx.commune.id),
      eq(contactChild.childId, childId),
      exists(
        ctx.tx
          .select({ id: contact.id })
          .from(contact)
          .where(
            and(
              eq(contact.communeId, contactChild.communeId),
              eq(contact.id, contactChild.contactId),
              eq(contact.householdId, householdId),
            ),
          ),
      ),
    ),
  );
}

async function dropCalendar(ctx: StaffContext, childId: string): Promise<void> {
  await ctx.tx
    .delete(custodyDay)
    .where(and(eq(custodyDay.communeId, ctx.commune.id), eq(custodyDay.childId, childId)));
  await ctx.tx
    .delete(custodyCalendar)
    .where(and(eq(custodyCalendar.communeId, ctx.commune.id), eq(custodyCalendar.childId, childId)));
}
