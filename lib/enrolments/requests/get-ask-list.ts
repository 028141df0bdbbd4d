import type { FamilyContext } from "@/lib/context";
import { getHomeChild } from "@/lib/households/home-child";
import { listChildren } from "@/lib/households/list-children";
import { describeAudience, describeDays, describeHours } from "../describe-schedule";
import type { AskableLine, AskListView } from "../views";
import { type Askable, listAskable } from "./list-askable";

/**
 * What may be asked for a child, the first of the household unless one is named; null for a household without children.
 * @throws DomainError "child-not-found" for a child that is not the household's
 */
export async function getAskList(ctx: FamilyContext, childId?: string): Promise<AskListView | null> {
  const children = await listChildren(ctx, ctx.actor.householdId);
  const named = childId ?? children[0]?.id;
  if (named === undefined) return null;
  const child = await getHomeChild(ctx, named);
  const askable = await listAskable(ctx, child);
  return {
    child: { id: child.id, firstName: child.firstName },
    children: children.map(({ id, firstName }) => ({
      id,
      firstName,
      href: `/inscriptions/demander?enfant=${id}`,
      current: id === child.id,
    })),
    activities: askable.map((one) => presentAskable(one, child.id)),
  };
}

function presentAskable({ activity, siteName }: Askable, childId: string): AskableLine {
  return {
    id: activity.id,
    name: activity.name,
    site: siteName,
    schedule: `${describeDays(activity)} · ${describeHours(activity)}`,
    audience: describeAudience(activity),
    href: `/inscriptions/demander/${activity.id}?enfant=${childId}`,
  };
}
