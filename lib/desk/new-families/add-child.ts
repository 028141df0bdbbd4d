import { and, eq } from "drizzle-orm";
import { child, householdChild } from "@/db/schema";
import { authorize } from "@/lib/accounts/permissions";
import { audit } from "@/lib/audit";
import type { StaffContext } from "@/lib/context";
import { DomainError } from "@/lib/errors";
import { lockHousehold } from "@/lib/households/lock-household";
import { indexHouseholds } from "@/lib/households/search/index-households";
import { findDoubles, markOf } from "./find-doubles";
import { hasHousehold } from "./has-household";
import { lockNewcomers } from "./lock-newcomers";
import { type Pupil, readPupils, sayPupil } from "./pupils";
import type { AddChildInput } from "./schemas";
import type { Added } from "./views";

/**
 * Adds a child to a household, found by its names from the commit on. Pressed twice it is one; where the commune has a
 * child that may be the same nothing is added until the agent says that it is somebody else.
 * @throws DomainError "forbidden", "not-found", "birth-date-child", "site-not-found"; "form-used-already" when the form
 * of a child that was added comes back with another one
 */
export async function addChild(ctx: StaffContext, input: AddChildInput): Promise<Added> {
  authorize(ctx, "families.add");
  const { householdId, key } = input;
  if (!(await hasHousehold(ctx, householdId))) throw new DomainError("not-found");
  const [pupil] = await readPupils(ctx, input.children, () => key);
  if (!pupil) throw new DomainError("invalid-input");
  await lockNewcomers(ctx);
  if (await isReplay(ctx, householdId, pupil)) return { kind: "added", id: key };
  const doubles = await findDoubles(ctx, { children: [pupil], emails: [] });
  const mark = markOf(doubles);
  if (mark !== "" && mark !== input.sure) return { kind: "doubles", doubles, mark, typed: input.typed };
  await lockHousehold(ctx, householdId);
  await ctx.tx.insert(child).values({ communeId: ctx.commune.id, ...pupil });
  await ctx.tx.insert(householdChild).values({ communeId: ctx.commune.id, householdId, childId: key });
  await indexHouseholds(ctx, [householdId]);
  await audit(ctx, { action: "child-added", subject: { kind: "child", id: key } });
  return { kind: "added", id: key };
}

/** Whether this very form has added its child already, as it comes now. */
async function isReplay(ctx: StaffContext, householdId: string, pupil: Pupil): Promise<boolean> {
  const [found] = await ctx.tx
    .select({ child, home: householdChild.householdId })
    .from(child)
    .leftJoin(
      householdChild,
      and(
        eq(householdChild.communeId, child.communeId),
        eq(householdChild.childId, child.id),
        eq(householdChild.householdId, householdId),
      ),
    )
    .where(and(eq(child.communeId, ctx.commune.id), eq(child.id, pupil.id)));
  if (!found) return false;
  if (!found.home || sayPupil(found.child) !== sayPupil(pupil)) throw new DomainError("form-used-already");
  return true;
}
