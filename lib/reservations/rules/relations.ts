import type { ActivityRelation, RuledActivity } from "@/lib/catalogue/rules/regulation";
import type { Ledger, LedgerPlace } from "./ledger";

type Related = Pick<RuledActivity, "relations">;

/** The relations of one kind that an activity has with what the child has on the place's day. */
export function relationsHeld(
  { relations }: Related,
  kind: ActivityRelation["kind"],
  place: LedgerPlace,
  ledger: Ledger,
): ActivityRelation[] {
  return relations.filter(
    (relation) => relation.kind === kind && ledger.has({ ...place, activityId: relation.activityId }),
  );
}

/** The name of an activity that excludes this one and that the child has that day; null when there is none. */
export function findClash(activity: Related, place: LedgerPlace, ledger: Ledger): string | null {
  return relationsHeld(activity, "excludes", place, ledger)[0]?.name ?? null;
}

/** The name of an activity without which this one cannot be had, and that the child has not; null when all is there. */
export function findLack(activity: Related, place: LedgerPlace, ledger: Ledger): string | null {
  const needed = activity.relations.filter(({ kind }) => kind === "requires");
  return needed.find(({ activityId }) => !ledger.has({ ...place, activityId }))?.name ?? null;
}

/**
 * How many activities an activity stands on: what is required comes before what requires it. A circle, which no
 * command lets in, ends where it closes.
 */
export function depthOf(
  activityId: string,
  find: (activityId: string) => Related | undefined,
  seen: ReadonlySet<string> = new Set(),
): number {
  if (seen.has(activityId)) return 0;
  const needed = find(activityId)?.relations.filter(({ kind }) => kind === "requires") ?? [];
  if (needed.length === 0) return 0;
  const beyond = new Set([...seen, activityId]);
  return 1 + Math.max(...needed.map((relation) => depthOf(relation.activityId, find, beyond)));
}

/**
 * What goes along with an activity, through others too: of kind "required-by" all that depends on it, of kind
 * "requires" all that it stands on.
 */
export function listGoingWith(
  activityId: string,
  kind: "requires" | "required-by",
  find: (activityId: string) => Related | undefined,
): string[] {
  return follow(activityId, find, (relation) => relation.kind === kind);
}

/** Every activity whose answer may change with this one's on the same day. */
export function listRelated(activityId: string, find: (activityId: string) => Related | undefined): string[] {
  return follow(activityId, find, () => true);
}

/** The other activities that relations lead to, the nearest first; a circle is walked once. */
function follow(
  activityId: string,
  find: (activityId: string) => Related | undefined,
  isFollowed: (relation: ActivityRelation) => boolean,
): string[] {
  const found = new Set([activityId]);
  // A set is walked with what is added to it meanwhile.
  for (const id of found)
    for (const relation of find(id)?.relations ?? [])
      if (isFollowed(relation)) found.add(relation.activityId);
  return [...found].slice(1);
}
